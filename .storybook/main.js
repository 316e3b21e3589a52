import remarkGfm from 'remark-gfm';

/** @type {import('@storybook/web-components-vite').StorybookConfig} */
export default {
  framework: {name: '@storybook/web-components-vite', options: {}},
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  staticDirs: [{from: '../demo', to: '/demo'}],
  addons: [
    {name: '@storybook/addon-docs', options: {mdxPluginOptions: {mdxCompileOptions: {remarkPlugins: [remarkGfm]}}}}, // tables
    '@storybook/addon-a11y',
  ],
  core: {disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false},
  features: {backgrounds: false},
};

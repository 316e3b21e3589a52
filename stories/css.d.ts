/** Style sheets that a story imports for its effect. */
declare module '*.css';

/** A document whose texts exist in nine languages. */
import type {Timeline} from '../src/index.js';

export const lifeOfPrint: Timeline = {
  title: {
    en: 'From the press to the web', de: 'Von der Presse zum Web', fr: 'De la presse au web', es: 'De la imprenta a la web', ru: 'От печатного станка до веба',
    uk: 'Від друкарського верстата до вебу', zh: '从印刷机到万维网', ar: 'من المطبعة إلى الويب', ja: '印刷機からウェブへ',
  },
  reference: '2024-07-01',
  events: [
    {
      id: 'bible', date: '1455~', importance: 0.9,
      title: {en: 'Gutenberg’s Bible', de: 'Gutenberg-Bibel', fr: 'Bible de Gutenberg', es: 'Biblia de Gutenberg', ru: 'Библия Гутенберга', uk: 'Біблія Гутенберга', zh: '古腾堡圣经', ar: 'إنجيل غوتنبرغ', ja: 'グーテンベルク聖書'},
    },
    {
      id: 'encyclopedia', date: '1751/1772', importance: 0.8,
      title: {en: 'The Encyclopédie', de: 'Die Encyclopédie', fr: 'L’Encyclopédie', es: 'La Encyclopédie', ru: '«Энциклопедия» Дидро', uk: '«Енциклопедія» Дідро', zh: '《百科全书》', ar: 'الموسوعة الفرنسية', ja: '百科全書'},
    },
    {
      id: 'telegraph', date: '1844-05-24', importance: 0.7,
      title: {en: 'First telegram', de: 'Erstes Telegramm', fr: 'Premier télégramme', es: 'Primer telegrama', ru: 'Первая телеграмма', uk: 'Перша телеграма', zh: '第一封电报', ar: 'أول برقية', ja: '最初の電報'},
    },
    {
      id: 'web', date: '1991-08-06', importance: 0.9,
      title: {en: 'The web is public', de: 'Das Web wird öffentlich', fr: 'Le web est public', es: 'La web es pública', ru: 'Веб открыт для всех', uk: 'Веб відкрито для всіх', zh: '万维网公开', ar: 'الويب متاح للجميع', ja: 'ウェブの公開'},
    },
    {
      id: 'wikipedia', date: '2001-01-15/..', importance: 0.8,
      title: {en: 'Wikipedia', de: 'Wikipedia', fr: 'Wikipédia', es: 'Wikipedia', ru: 'Википедия', uk: 'Вікіпедія', zh: '维基百科', ar: 'ويكيبيديا', ja: 'ウィキペディア'},
    },
  ],
};

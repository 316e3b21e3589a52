/** The zones that Outlook and Exchange name in their own way, as IANA does. Source: Unicode CLDR, windowsZones, territory 001. */
const NAMES = `Dateline:Etc/GMT+12 Hawaiian:Pacific/Honolulu Alaskan:America/Anchorage Pacific:America/Los_Angeles US Mountain:America/Phoenix
Mountain:America/Denver Central America:America/Guatemala Central:America/Chicago Canada Central:America/Regina SA Pacific:America/Bogota
Eastern:America/New_York US Eastern:America/Indianapolis Atlantic:America/Halifax SA Western:America/La_Paz Pacific SA:America/Santiago
Newfoundland:America/St_Johns E. South America:America/Sao_Paulo Argentina:America/Buenos_Aires SA Eastern:America/Cayenne Greenland:America/Godthab
Azores:Atlantic/Azores Cape Verde:Atlantic/Cape_Verde GMT:Europe/London Greenwich:Atlantic/Reykjavik Morocco:Africa/Casablanca
W. Europe:Europe/Berlin Central Europe:Europe/Budapest Romance:Europe/Paris Central European:Europe/Warsaw W. Central Africa:Africa/Lagos
GTB:Europe/Bucharest Egypt:Africa/Cairo E. Europe:Europe/Chisinau South Africa:Africa/Johannesburg FLE:Europe/Kiev Israel:Asia/Jerusalem
Middle East:Asia/Beirut Jordan:Asia/Amman Arabic:Asia/Baghdad Turkey:Europe/Istanbul Arab:Asia/Riyadh Belarus:Europe/Minsk Russian:Europe/Moscow
E. Africa:Africa/Nairobi Iran:Asia/Tehran Arabian:Asia/Dubai Azerbaijan:Asia/Baku Georgian:Asia/Tbilisi Caucasus:Asia/Yerevan Afghanistan:Asia/Kabul
West Asia:Asia/Tashkent Ekaterinburg:Asia/Yekaterinburg Pakistan:Asia/Karachi India:Asia/Calcutta Sri Lanka:Asia/Colombo Nepal:Asia/Katmandu
Central Asia:Asia/Bishkek Bangladesh:Asia/Dhaka N. Central Asia:Asia/Novosibirsk Myanmar:Asia/Rangoon SE Asia:Asia/Bangkok
North Asia:Asia/Krasnoyarsk China:Asia/Shanghai North Asia East:Asia/Irkutsk Singapore:Asia/Singapore W. Australia:Australia/Perth Taipei:Asia/Taipei
Tokyo:Asia/Tokyo Korea:Asia/Seoul Yakutsk:Asia/Yakutsk Cen. Australia:Australia/Adelaide AUS Central:Australia/Darwin E. Australia:Australia/Brisbane
AUS Eastern:Australia/Sydney West Pacific:Pacific/Port_Moresby Tasmania:Australia/Hobart Vladivostok:Asia/Vladivostok
Central Pacific:Pacific/Guadalcanal New Zealand:Pacific/Auckland Fiji:Pacific/Fiji Tonga:Pacific/Tongatapu Samoa:Pacific/Apia`;

const ZONES = new Map([...NAMES.matchAll(/([A-Z][A-Za-z. ]*):(\S+)/g)].map(([, name = '', zone = '']) => [name.trim(), zone] as const));

const SUFFIX = ' Standard Time';

/** The IANA name of `W. Europe Standard Time`; undefined for any other. */
export function windowsZone(name: string): string | undefined {
  return name.endsWith(SUFFIX) ? ZONES.get(name.slice(0, -SUFFIX.length)) : undefined;
}

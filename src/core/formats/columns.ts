/** What the columns of a table are called, and what they hold. */

/** The things that a column can hold. */
export type Column =
  | 'id' | 'title' | 'description' | 'date' | 'start' | 'end' | 'startTime' | 'endTime' | 'dateText'
  | 'year' | 'month' | 'day' | 'endYear' | 'endMonth' | 'endDay' | 'allDay'
  | 'group' | 'tags' | 'actors' | 'places' | 'sources' | 'url' | 'status' | 'type' | 'importance' | 'color' | 'parent' | 'role'
  | 'media' | 'mediaCaption' | 'mediaCredit' | 'mediaThumbnail' | 'mediaAlt' | 'duration';

/** Names as they stand in headers, folded (see `foldHeader`). The first that a table has is taken. */
const NAMES: Readonly<Record<Column, string>> = {
  id: 'id uid eventid key identifier',
  title: 'title headline name eventname eventtitle event label summary subject heading what task taskname whathappened eventdescription milestone nachricht message titel titre titulo titolo nombre nome nom ereignis evenement evento gebeurtenis naam название событие заголовок имя 标题 事件 名称 タイトル 出来事 العنوان الحدث',
  description: 'description text details detail body notes note desc abstract comment comments content beschreibung descripcion descrizione descricao omschrijving texte texto testo описание 描述 说明 説明 الوصف',
  date: 'date when datetime eventdate dates datum fecha data edtf timestamp dateofevent dateandtime releasedate publicationdate publishdate published publishedat publishedon createdat created released дата 日期 日付 时间 التاريخ period years daterange timespan zeitraum periode periodo',
  start: 'start startdate startdatetime dtstart begin begins begindate beginning from datefrom datestart startsat since starttimestamp beginn debut inicio inizio fechainicio fechadeinicio datedebut datededebut datainicio datadeinicio datainizio datadiinizio startdatum begindatum firstdate plannedstart actualstart born birth birthdate dateofbirth birthday dob начало датаначала 开始 开始日期 開始 開始日 البداية',
  end: 'end enddate enddatetime dtend finish finishdate until to dateto dateend endsat endtimestamp ende fin fine fechafin fechadefin datefin datedefin datafim datadefim datafine datadifine enddatum einddatum duedate due completed lastdate plannedfinish actualfinish died death deathdate dateofdeath конец датаокончания 结束 结束日期 終了 終了日 النهاية',
  startTime: 'starttime time timeofday hour uhrzeit hora heure',
  endTime: 'endtime',
  dateText: 'datetext displaydate datelabel dateaswritten originaldate rawdate raw',
  year: 'year startyear yearstart beginyear fromyear yyyy jahr annee ano anno jaar год 年 年份 السنة',
  month: 'month startmonth mm monat mois mes mese maand месяц 月 月份 الشهر',
  day: 'day startday dayofmonth dd jour dia giorno dag день 日 اليوم',
  endYear: 'endyear yearend toyear finishyear', endMonth: 'endmonth', endDay: 'endday',
  allDay: 'alldayevent allday',
  group: 'group category lane track series section row era gruppe kategorie categorie categoria',
  tags: 'tags keywords labels tag',
  actors: 'actors actor people person who participants peopleinvolved organizer attendees',
  places: 'places place location locations where venue city ort lieu lugar',
  sources: 'sources source reference references citation quelle fuente',
  url: 'url link links href website webpage weblink',
  status: 'status', type: 'type eventtype kind', importance: 'importance weight', color: 'color colour farbe',
  parent: 'parent parentid partof', role: 'role', duration: 'duration',
  media: 'media image imageurl picture photo mediaurl', mediaCaption: 'mediacaption caption',
  mediaCredit: 'mediacredit credit', mediaThumbnail: 'mediathumbnail thumbnail', mediaAlt: 'mediaalttext mediaalt alttext alt',
};

const MEANINGS: ReadonlyMap<string, readonly [Column, number]> = new Map(
  Object.entries(NAMES).flatMap(([column, names]) => names.split(' ').map((name, rank) => [name, [column as Column, rank] as const] as const)),
);

/** Lower case letters and digits alone, without accents and what stands in brackets: `Start_Date (UTC)` is `startdate`. */
export function foldHeader(header: string): string {
  const bracket = header.search(/[([]/);
  const name = bracket > 0 ? header.slice(0, bracket) : header;
  return name.normalize('NFD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Which column of a table holds what. Of two names for one thing the more usual is taken, the other left over. */
export function columnsOf(headers: readonly string[]): ReadonlyMap<Column, number> {
  const found = new Map<Column, {index: number; rank: number}>();
  headers.forEach((header, index) => {
    const meaning = MEANINGS.get(foldHeader(header));
    if (!meaning) return;
    const [column, rank] = meaning;
    const known = found.get(column);
    if (!known || rank < known.rank) found.set(column, {index, rank});
  });
  return refined(new Map([...found].map(([column, {index}]) => [column, index])), headers);
}

/**
 * In a German table `Tag` beside `Jahr` and `Monat` is the day; an `end time` without an `end` is the end. Where no column is
 * a date or a title by its whole name, one is that has the word in it: `date of coronation`, `ship name`.
 */
function refined(columns: Map<Column, number>, headers: readonly string[]): Map<Column, number> {
  move(columns, 'tags', 'day', columns.has('year') && columns.has('month') && !columns.has('day'));
  const dated = columns.has('date') || columns.has('start') || columns.has('year');
  move(columns, 'startTime', 'start', !dated);
  move(columns, 'endTime', 'end', !dated && !columns.has('end'));
  const isDated = dated || columns.has('start') || columns.has('dateText');
  adopt(columns, 'date', headers, !isDated, /^date|date$/);
  adopt(columns, 'title', headers, !columns.has('title') && (dated || columns.has('date') || columns.has('start')), /(?:title|name|headline)$/);
  return columns;
}

function adopt(columns: Map<Column, number>, column: Column, headers: readonly string[], when: boolean, word: RegExp): void {
  if (!when) return;
  const taken = new Set(columns.values());
  const index = headers.findIndex((header, at) => !taken.has(at) && word.test(foldHeader(header)));
  if (index >= 0) columns.set(column, index);
}

function move(columns: Map<Column, number>, from: Column, to: Column, when: boolean): void {
  const index = columns.get(from);
  if (!when || index === undefined) return;
  columns.delete(from);
  columns.set(to, index);
}

/** The same few facts of the road to Astana in each format that can be read, short enough to be changed by hand. */
export const EXAMPLES = {
  json: `{
  "title": "The road to Astana",
  "reference": "2024-07-01",
  "events": [
    {"title": "SCO founded in Shanghai", "date": "2001"},
    {"title": "Putin in China", "date": {"edtf": "2024-05", "duration": "P2D", "text": "in May"}},
    {"title": "Peace summit for Ukraine", "date": "2024-06"},
    {"title": "Xi’s participation confirmed", "date": "2024-06-30"},
    {"title": "SCO summit in Astana", "date": "2024-07-03/2024-07-04", "status": "announced"}
  ]
}
`,
  ndjson: `{"title": "Putin in China", "date": "2024-05"}
{"title": "Peace summit for Ukraine", "date": "2024-06"}
{"title": "Xi’s participation confirmed", "date": "2024-06-30"}
{"title": "SCO summit in Astana", "date": "2024-07-03/2024-07-04"}
`,
  csv: `title,date,date text,group
Putin in China,2024-05,in May,Russia and China
Peace summit for Ukraine,2024-06,in June,War
Xi’s participation confirmed,2024-06-30,,Astana
SCO summit in Astana,2024-07-03/2024-07-04,July 3 to 4,Astana
`,
  ics: `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Annals//EN
X-WR-CALNAME:The road to Astana
BEGIN:VEVENT
UID:hua-confirms
DTSTART;VALUE=DATE:20240630
SUMMARY:Xi’s participation confirmed
END:VEVENT
BEGIN:VEVENT
UID:astana-summit
DTSTART;VALUE=DATE:20240703
DTEND;VALUE=DATE:20240705
SUMMARY:SCO summit in Astana
LOCATION:Astana
END:VEVENT
END:VCALENDAR
`,
  html: `<ol>
  <li><time datetime="2001">2001</time> SCO founded in Shanghai</li>
  <li><time datetime="2022-02-04">February 4, 2022</time> Putin and Xi meet in Beijing</li>
  <li><time datetime="2022-02-24/..">Since February 24, 2022</time> Full-scale invasion of Ukraine</li>
  <li><time datetime="2024-05">May 2024</time> Putin in China</li>
  <li><time datetime="2024-07-03/2024-07-04">July 3–4, 2024</time> SCO summit in Astana</li>
</ol>
`,
  timelinejs: `{
  "title": {"text": {"headline": "The road to Astana"}},
  "events": [
    {"start_date": {"year": 2024, "month": 5}, "text": {"headline": "Putin in China"}},
    {"start_date": {"year": 2024, "month": 6, "day": 30}, "text": {"headline": "Xi’s participation confirmed"}},
    {"start_date": {"year": 2024, "month": 7, "day": 3}, "end_date": {"year": 2024, "month": 7, "day": 4},
      "text": {"headline": "SCO summit in Astana"}}
  ]
}
`,
  simile: `{
  "dateTimeFormat": "iso8601",
  "events": [
    {"start": "2024-06", "title": "Peace summit for Ukraine"},
    {"start": "2024-06-30", "title": "Xi’s participation confirmed"},
    {"start": "2024-07-03", "end": "2024-07-04", "isDuration": true, "title": "SCO summit in Astana"}
  ]
}
`,
  vis: `[
  {"id": 1, "content": "Putin and Xi meet in Beijing", "start": "2022-02-04"},
  {"id": 2, "content": "Xi’s participation confirmed", "start": "2024-06-30"},
  {"id": 3, "content": "SCO summit in Astana", "start": "2024-07-03", "end": "2024-07-04"}
]
`,
  jsonld: `{
  "@context": "https://schema.org",
  "@graph": [
    {"@type": "Event", "name": "Putin and Xi meet in Beijing", "startDate": "2022-02-04"},
    {"@type": "Event", "name": "Xi’s participation confirmed", "startDate": "2024-06-30"},
    {"@type": "Event", "name": "SCO summit in Astana", "startDate": "2024-07-03", "endDate": "2024-07-04",
      "location": {"@type": "Place", "name": "Astana"}}
  ]
}
`,
  wikidata: `{
  "head": {"vars": ["itemLabel", "start", "startPrecision", "end", "endPrecision"]},
  "results": {"bindings": [
    {"itemLabel": {"type": "literal", "value": "SCO founded in Shanghai"},
      "start": {"type": "literal", "datatype": "http://www.w3.org/2001/XMLSchema#dateTime", "value": "2001-01-01T00:00:00Z"},
      "startPrecision": {"type": "literal", "value": "9"}},
    {"itemLabel": {"type": "literal", "value": "SCO summit in Astana"},
      "start": {"type": "literal", "datatype": "http://www.w3.org/2001/XMLSchema#dateTime", "value": "2024-07-03T00:00:00Z"},
      "startPrecision": {"type": "literal", "value": "11"},
      "end": {"type": "literal", "datatype": "http://www.w3.org/2001/XMLSchema#dateTime", "value": "2024-07-04T00:00:00Z"},
      "endPrecision": {"type": "literal", "value": "11"}}
  ]}
}
`,
  markwhen: `title: The road to Astana

# Russia and China
2022-02-04: Putin and Xi meet in Beijing
2024-05: Putin in China

# Astana
2024-06-30: Xi’s participation confirmed
2024-07-03 - 2024-07-04: SCO summit in Astana #summit
`,
  gedcom: `0 HEAD
1 GEDC
2 VERS 7.0
0 @P1@ INDI
1 NAME Vladimir /Putin/
1 EVEN
2 TYPE Visit to China
2 DATE MAY 2024
0 @P2@ INDI
1 NAME Xi /Jinping/
1 EVEN
2 TYPE Visit to the summit
2 DATE FROM 3 JUL 2024 TO 4 JUL 2024
2 PLAC Astana
0 TRLR
`,
} as const;

export type ExampleName = keyof typeof EXAMPLES;

// Used by bin/texts. TextsTests reads the same sentences with the compiler and compares.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const web = process.argv[2];
const literal = '"(?:[^"\\\\]|\\\\.)*"';
const call = new RegExp(`(?<![\\w<.]|Texts\\.)(?:Texts\\.)?T\\(\\s*((?:${literal}\\s*\\+\\s*)*${literal})`, 'g');

const files = readdirSync(web, { recursive: true })
  .filter(f => /\.(cs|razor)$/.test(f) && !/^(bin|obj|wwwroot)\//.test(f));

const texts = new Set();
for (const file of files) {
  for (const [, written] of readFileSync(join(web, file), 'utf8').matchAll(call)) {
    texts.add(written.match(new RegExp(literal, 'g')).map(part => JSON.parse(part)).join(''));
  }
}

const xml = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const entry = text => `  <data name="${xml(text)}" xml:space="preserve"><value>${xml(text)}</value></data>\n`;
const head = (name, value) => `  <resheader name="${name}"><value>${value}</value></resheader>\n`;
const forms = kind => `System.Resources.ResX${kind}, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089`;

const path = join(web, 'Ui', 'Texts.resx');
const before = readFileSync(path, 'utf8');
const after = '<?xml version="1.0" encoding="utf-8"?>\n<root>\n'
  + head('resmimetype', 'text/microsoft-resx') + head('reader', forms('ResourceReader')) + head('writer', forms('ResourceWriter'))
  + [...texts].sort().map(entry).join('') + '</root>\n';
if (after !== before) writeFileSync(path, after);
console.error(`${texts.size} sentences in Texts.resx.`);

// Reads trellis/v1 documents as a JSON list from its standard input and prints what the schema for editors says against them.
const fs = require('fs')
const path = require('path')
const Ajv = require('ajv')
const schema = JSON.parse(fs.readFileSync(path.join(__dirname, '../../docs/trellis-v1.schema.json'), 'utf8'))

const ajv = new Ajv({ allErrors: true })
const validate = ajv.compile(schema)
for (const document of JSON.parse(fs.readFileSync(0, 'utf8')))
  if (!validate(document)) console.log(ajv.errorsText(validate.errors))

// Reads a SARIF log from its standard input and prints what the schema of version 2.1.0 says against it.
const fs = require('fs')
const Ajv = require('ajv')
const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')

const ajv = new Ajv({ schemaId: 'auto', allErrors: true })
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'))
const log = JSON.parse(fs.readFileSync(0, 'utf8'))
if (!ajv.validate(schema, log)) console.log(ajv.errorsText())

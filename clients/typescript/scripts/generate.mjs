// Writes schema.ts (types) and operations.ts (what the retries need to know) from openapi/openapi.json:
//   node scripts/generate.mjs FOLDER

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';

import openapiTS, { astToString } from 'openapi-typescript';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: node scripts/generate.mjs FOLDER');

const source = new URL('../../../openapi/openapi.json', import.meta.url);
const api = JSON.parse(await readFile(source, 'utf8'));
const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'];
const HEADER = '// Made from openapi/openapi.json by clients/generate.sh. Do not edit.\n';

// All refusals have one shape, and no type uses the headers of a reply: said once, the types are a fifth as long.
// Nothing else of the document is touched.
api.components.responses = {
  Problem: {
    description: 'Why it was refused',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  },
};
const operations = [];
for (const [path, item] of Object.entries(api.paths)) {
  for (const method of METHODS) {
    const operation = item[method];
    if (!operation) continue;
    const parameters = (operation.parameters ?? []).map((p) => p.$ref?.split('/').pop() ?? p.name);
    const entry = {
      method: method.toUpperCase(),
      path,
      ...(parameters.includes('IdempotencyKey') && { keyed: true }),
      ...((operation.security ?? api.security ?? []).length === 0 && { open: true }),
    };
    if (entry.keyed || entry.open) operations.push(entry);
    for (const [status, response] of Object.entries(operation.responses)) {
      delete response.headers;
      // Asked for as something else (`application/ld+json`) it comes through `send`; the calls say JSON.
      const json = response.content?.['application/json'];
      if (json) response.content = { 'application/json': json };
      if (response.content?.['application/problem+json'] && Object.keys(response.content).length === 1) {
        operation.responses[status] = { $ref: '#/components/responses/Problem' };
      }
    }
  }
}

// A field with a default may be left out of a request.
await writeFile(join(folder, 'schema.ts'), HEADER + astToString(await openapiTS(api, { defaultNonNullable: false })));

const rows = operations.map(({ method, path, keyed, open }) => {
  const fields = [`method: '${method}'`, `path: '${path}'`, keyed && 'keyed: true', open && 'open: true'];
  return `  { ${fields.filter(Boolean).join(', ')} },\n`;
});
await writeFile(
  join(folder, 'operations.ts'),
  `${HEADER}
/** An operation that takes an Idempotency-Key (keyed), or is called without credentials (open). */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly keyed?: true;
  readonly open?: true;
}

export const operations: readonly Operation[] = [
${rows.join('')}];
`,
);

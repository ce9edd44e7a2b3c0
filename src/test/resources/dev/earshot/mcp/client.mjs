// Asks a server all that an assistant would, with the client of npm. Arguments: how the client
// chooses its version (auto, or one to insist on), then the command of the server.
import {Client} from '@modelcontextprotocol/client';
import {StdioClientTransport} from '@modelcontextprotocol/client/stdio';

const [version, command, ...args] = process.argv.slice(2);
const mode = version === 'auto' ? 'auto' : {pin: version};
const client = new Client({name: 'test', version: '1'}, {versionNegotiation: {mode}});
await client.connect(new StdioClientTransport({command, args, stderr: 'inherit'}));
const {tools} = await client.listTools();
const found = await client.callTool({
  name: 'search_highlights',
  arguments: {query: 'chip design flexibility', limit: 2},
});
const link = found.content.find((item) => item.type === 'resource_link');
const read = await client.readResource({uri: link.uri});
const refused = await client.callTool({name: 'search_highlights', arguments: {query: 'x', limit: 0}});
console.log(
  JSON.stringify({
    tools: tools.map((tool) => tool.name),
    passages: found.structuredContent.passages.length,
    text: read.contents[0].text,
    refused: refused.isError,
  }),
);
await client.close();

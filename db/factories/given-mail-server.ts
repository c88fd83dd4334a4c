import { createServer, type AddressInfo, type Socket } from 'node:net';

const END_OF_LETTER = '\r\n.\r\n';

function answerTo(verb: string, refuses: boolean): string {
  if (verb === 'DATA') return '354 go on';
  return verb === 'RCPT' && refuses ? '550 no such person' : '250 ok';
}

function talk(socket: Socket, seen: string[], refuses: boolean): void {
  let isLetter = false;
  socket.write('220 sink ESMTP\r\n');
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    seen.push(chunk);
    const verb = chunk.slice(0, 4).toUpperCase();
    if (isLetter && !chunk.endsWith(END_OF_LETTER)) return;
    if (!isLetter && verb === 'QUIT') socket.end('221 bye\r\n');
    else socket.write(`${isLetter ? '250 kept' : answerTo(verb, refuses)}\r\n`);
    isLetter = !isLetter && verb === 'DATA';
  });
}

/** A mail server on this machine that keeps what it is told. `refuses`: it turns every recipient away. */
export async function givenMailServer({ refuses = false } = {}) {
  const seen: string[] = [];
  const server = createServer((socket) => {
    talk(socket, seen, refuses);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${String(port)}`, seen, close: () => server.close() };
}

// A mail server for the tests, by npm's smtp-server. What it does with a letter depends on the name before the @:
// "busy…" is told to try later, once; "nobody…" is refused; "silent…" is taken in and never acknowledged.
const { SMTPServer } = require('smtp-server');

const options = JSON.parse(process.argv[2]);
const say = event => process.stdout.write(JSON.stringify(event) + '\n');
const tries = new Map();
const refusal = (code, words) => Object.assign(new Error(words), { responseCode: code });
const box = session => session.envelope.rcptTo[0].address.split('@')[0];

const server = new SMTPServer({
  key: options.key, cert: options.cert,
  authOptional: !options.user, allowInsecureAuth: false,
  disabledCommands: [...(options.cert ? [] : ['STARTTLS']), ...(options.user ? [] : ['AUTH'])],
  disableReverseLookup: true, closeTimeout: 100, logger: false,
  onConnect(session, done) { say({ event: 'connection' }); done(); },
  onAuth(auth, session, done) {
    auth.username === options.user && auth.password === options.password
      ? done(null, { user: auth.username }) : done(refusal(535, 'Wrong name or password'));
  },
  onRcptTo(address, session, done) {
    const name = address.address.split('@')[0];
    const attempt = (tries.get(name) || 0) + 1;
    tries.set(name, attempt);
    if (name.startsWith('busy') && attempt === 1) return done(refusal(451, `${address.address} is busy`));
    if (name.startsWith('nobody')) return done(refusal(550, `${address.address} is not here`));
    done();
  },
  onData(stream, session, done) {
    const parts = [];
    stream.on('data', part => parts.push(part));
    stream.on('end', () => {
      const to = session.envelope.rcptTo.map(r => r.address).join(',');
      if (box(session).startsWith('silent') && !options.speaks) return say({ event: 'silence', to });
      say({ event: 'letter', to, tls: session.secure, user: session.user || null, raw: Buffer.concat(parts).toString('base64') });
      done();
    });
  },
});
server.on('error', () => { });
server.listen(options.port || 0, '127.0.0.1', () => say({ event: 'ready', port: server.server.address().port }));
// Whoever asks has heard everything said before the echo.
process.stdin.on('data', asked => [...asked.toString()].forEach(() => say({ event: 'echo' }))).on('end', () => process.exit(0));

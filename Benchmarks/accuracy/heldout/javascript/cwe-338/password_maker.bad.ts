import { Command } from 'commander';

const CHARS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-_!';

function makePassword(length: number): string {
  let out = '';
  for (let i = 0; i < length; i += 1) {
    out += CHARS[Math.floor(Math.random() * CHARS.length)];
  }
  return out;
}

new Command('mkpass')
  .option('-l, --length <n>', 'characters', '20')
  .action((options: { length: string }) => {
    const length = Math.max(12, Math.min(128, Number(options.length) || 20));
    console.log(makePassword(length));
  })
  .parse();

import { execSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

interface Job {
  id: number;
  folder: string;
}

export class Archiver {
  constructor(private readonly outDir: string) {
    mkdirSync(outDir, { recursive: true });
  }

  run(job: Job): string {
    const target = join(this.outDir, `job-${Number(job.id)}.tar.gz`);
    execSync('tar czf ' + target + ' "' + job.folder + '"', { stdio: 'ignore' });
    return target;
  }
}

process.on('message', (job: Job) => {
  process.send?.(new Archiver('/srv/archives').run(job));
});

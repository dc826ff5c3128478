import os from 'node:os';
import { Controller, Get } from '@nestjs/common';

const started = Date.now();

@Controller('status')
export class StatusController {
  @Get()
  status(): Record<string, unknown> {
    const load = os.loadavg()[0] / os.cpus().length;
    return {
      ok: load < 2,
      uptime: Math.round((Date.now() - started) / 1000),
      host: os.hostname(),
      interfaces: os.networkInterfaces(),
      env: process.env,
    };
  }
}

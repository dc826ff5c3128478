import { promises as fs } from 'fs';
import { Controller, Body, Put, Param, Req, UseGuards, BadRequestException } from '@nestjs/common';
import { AuthGuard } from './auth.guard';

@Controller('notes')
@UseGuards(AuthGuard)
export class NotesController {
  private readonly base = '/var/notes';

  @Put(':folder')
  async save(@Param('folder') folder: string, @Body() body: { file: string; text: string }, @Req() req: any) {
    if (!body.file) throw new BadRequestException('bad name');
    const dir = `${this.base}/${req.user.id}/${folder}`;
    await fs.mkdir(dir, { recursive: true });
    await fs.writeFile(`${dir}/${body.file}.md`, String(body.text).slice(0, 50_000));
    return { saved: body.file };
  }
}

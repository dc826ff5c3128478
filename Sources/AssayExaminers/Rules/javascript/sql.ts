import { Controller, Get, Query, Param, ParseIntPipe } from '@nestjs/common';
import { PrismaClient, Prisma } from '@prisma/client';
import { DataSource, Repository } from 'typeorm';

const prisma = new PrismaClient();

@Controller('users')
export class UsersController {
  constructor(private readonly dataSource: DataSource, private readonly repo: Repository<User>) {}

  @Get()
  async find(@Query('name') name: string): Promise<User[]> {
    // ruleid: assay.javascript.sql-built-from-input
    return this.dataSource.query(`SELECT * FROM users WHERE name = '${name}'`);
  }

  @Get(':id')
  async one(@Param('id', ParseIntPipe) id: number) {
    // ok: assay.javascript.sql-built-from-input
    return this.dataSource.query(`SELECT * FROM users WHERE id = ${id}`);
  }

  async search(term: string) {
    // ruleid: assay.javascript.sql-built-from-input
    return this.repo.createQueryBuilder('u').where(`u.name LIKE '%${term}%'`).getMany();
  }

  async searchSafely(term: string) {
    // ok: assay.javascript.sql-built-from-input
    return this.repo.createQueryBuilder('u').where('u.name LIKE :term', { term: `%${term}%` }).getMany();
  }
}

export async function raw(email: string) {
  // ruleid: assay.javascript.sql-built-from-input
  await prisma.$queryRawUnsafe(`SELECT * FROM "User" WHERE email = '${email}'`);
  // ok: assay.javascript.sql-built-from-input
  await prisma.$queryRaw`SELECT * FROM "User" WHERE email = ${email}`;
  // ok: assay.javascript.sql-built-from-input
  await prisma.$queryRaw(Prisma.sql`SELECT * FROM "User" WHERE email = ${email}`);
  // ok: assay.javascript.sql-built-from-input
  await prisma.$queryRawUnsafe('SELECT * FROM "User" WHERE email = $1', email);
}

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  const id = searchParams.get('id');
  // ruleid: assay.javascript.sql-built-from-input
  const rows = await db.execute('SELECT * FROM notes WHERE id = ' + id);
  return Response.json(rows);
}

import { PrismaClient } from '@prisma/client';
import argon2 from 'argon2';
import type { FastifyPluginAsync } from 'fastify';

const prisma = new PrismaClient();

export const signup: FastifyPluginAsync = async (app) => {
  app.post<{ Body: Record<string, string> }>('/signup', async (request, reply) => {
    const { password, ...rest } = request.body;
    if (!password || password.length < 12) return reply.code(422).send({ error: 'use a longer password' });
    const hash = await argon2.hash(password);
    const user = await prisma.user.create({
      data: { email: String(rest.email), name: String(rest.name), hash },
    });
    return reply.code(201).send({ id: user.id });
  });
};

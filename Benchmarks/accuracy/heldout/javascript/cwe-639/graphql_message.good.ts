import { GraphQLError } from 'graphql';
import type { PrismaClient } from '@prisma/client';

interface Ctx {
  prisma: PrismaClient;
  user: { id: string } | null;
}

export const resolvers = {
  Mutation: {
    deleteMessage: async (_: unknown, args: { id: string }, ctx: Ctx) => {
      if (!ctx.user) throw new GraphQLError('sign in first');
      const gone = await ctx.prisma.message.deleteMany({ where: { id: args.id, ownerId: ctx.user.id } });
      if (gone.count === 0) throw new GraphQLError('no such message');
      return true;
    },
  },
  Query: {
    messages: (_: unknown, __: unknown, ctx: Ctx) =>
      ctx.user ? ctx.prisma.message.findMany({ where: { ownerId: ctx.user.id } }) : [],
  },
};

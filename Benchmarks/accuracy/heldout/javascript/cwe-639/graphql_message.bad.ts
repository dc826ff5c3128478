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
      await ctx.prisma.message.delete({ where: { id: args.id } });
      return true;
    },
  },
  Query: {
    messages: (_: unknown, __: unknown, ctx: Ctx) =>
      ctx.user ? ctx.prisma.message.findMany({ where: { ownerId: ctx.user.id } }) : [],
  },
};

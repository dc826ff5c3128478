import { Controller, Param, ParseIntPipe, Post, UseGuards } from '@nestjs/common';
import { JwtAuthGuard } from '../auth/jwt-auth.guard';
import { OrdersService } from './orders.service';

@Controller('orders')
@UseGuards(JwtAuthGuard)
export class RefundController {
  constructor(private readonly orders: OrdersService) {}

  @Post(':id/refund')
  async refund(@Param('id', ParseIntPipe) id: number): Promise<{ id: number; refunded: number }> {
    const order = await this.orders.get(id);
    const cents = await this.orders.refund(order);
    return { id, refunded: cents };
  }
}

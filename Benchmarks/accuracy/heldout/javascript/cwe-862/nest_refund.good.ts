import { Controller, Param, ParseIntPipe, Post, UseGuards } from '@nestjs/common';
import { JwtAuthGuard } from '../auth/jwt-auth.guard';
import { Roles } from '../auth/roles.decorator';
import { RolesGuard } from '../auth/roles.guard';
import { OrdersService } from './orders.service';

@Controller('orders')
@UseGuards(JwtAuthGuard, RolesGuard)
export class RefundController {
  constructor(private readonly orders: OrdersService) {}

  @Post(':id/refund')
  @Roles('finance')
  async refund(@Param('id', ParseIntPipe) id: number): Promise<{ id: number; refunded: number }> {
    const order = await this.orders.get(id);
    const cents = await this.orders.refund(order);
    return { id, refunded: cents };
  }
}

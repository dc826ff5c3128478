import { QueryTypes, Sequelize } from 'sequelize';
import type { Request, Response } from 'express';

interface Total {
  month: string;
  sum: number;
}

export function monthly(db: Sequelize) {
  return async (req: Request, res: Response): Promise<void> => {
    const region = String(req.params.region);
    const rows = await db.query<Total>(
      `SELECT month, SUM(amount) AS sum FROM sales WHERE region = '${region}' GROUP BY month`,
      { type: QueryTypes.SELECT },
    );
    res.json(rows);
  };
}

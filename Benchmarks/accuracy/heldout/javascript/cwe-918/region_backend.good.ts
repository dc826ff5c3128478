import axios from 'axios';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';

const BACKENDS: Record<string, string> = {
  north: 'https://north.api.example.net',
  south: 'https://south.api.example.net',
};

export async function handler(event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> {
  const region = event.queryStringParameters?.region ?? 'north';
  if (!Object.hasOwn(BACKENDS, region)) return { statusCode: 404, body: 'unknown region' };
  const base = BACKENDS[region];
  const { data } = await axios.get<{ open: boolean }>(`${base}/status`, { timeout: 4000, maxRedirects: 0 });
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ region, open: data.open }),
  };
}

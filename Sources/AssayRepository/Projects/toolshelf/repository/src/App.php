<?php

declare(strict_types=1);

namespace Toolshelf;

use Throwable;

/** Which address shows what. */
final class App
{
    private readonly ItemRepository $items;
    private readonly LoanRepository $loans;

    public function __construct(private readonly array $config)
    {
        $database = Database::open($config['database']);
        $this->items = new ItemRepository($database);
        $this->loans = new LoanRepository($database);
    }

    public function handle(string $path, array $parameters): Response
    {
        try {
            return $this->route($path, $parameters);
        } catch (Throwable $error) {
            error_log((string) $error);

            return Response::text('Something went wrong.', 500);
        }
    }

    private function route(string $path, array $parameters): Response
    {
        if ($path === '/health') {
            return Response::text('ok');
        }
        if ($path === '/' || $path === '/items.json') {
            $query = ItemQuery::fromParameters($parameters);
            $found = $this->items->search($query);

            return $path === '/' ? $this->page($query, $found) : $this->list($query, $found);
        }
        if (preg_match('#^/items/(\d{1,9})\.json$#', $path, $parts) === 1) {
            return $this->item((int) $parts[1]);
        }

        return Response::text('There is nothing here.', 404);
    }

    private function list(ItemQuery $query, array $found): Response
    {
        return Response::json([
            'total' => $found['total'],
            'page' => $query->page,
            'per_page' => $query->perPage,
            'items' => array_map(static fn (Item $item): array => $item->toArray(), $found['items']),
        ]);
    }

    private function page(ItemQuery $query, array $found): Response
    {
        $view = new View(__DIR__ . '/../templates');

        return Response::html($view->render('catalogue', [
            'title' => $this->config['title'],
            'currency' => $this->config['currency'],
            'categories' => $this->items->categories(),
            'query' => $query,
            'total' => $found['total'],
            'items' => $found['items'],
        ]));
    }

    private function item(int $id): Response
    {
        $item = $this->items->find($id);
        if ($item === null) {
            return Response::text('There is no such tool.', 404);
        }

        return Response::json($item->toArray() + ['due' => $this->loans->dueDate($id)]);
    }
}

<?php

declare(strict_types=1);

namespace Toolshelf;

use PDO;

/** The tools, as they are kept in the database. */
final class ItemRepository
{
    private const COLUMNS = 'id, name, maker, category, fee, year';

    public function __construct(private readonly PDO $database)
    {
    }

    /**
     * Looks tools up in the catalogue.
     *
     * @return array{total: int, items: list<Item>} how many fit in all, and those of the page
     */
    public function search(ItemQuery $query): array
    {
        $where = 'listed = 1';
        if ($query->words !== '') {
            foreach (preg_split('/\s+/', $query->words) as $word) {
                $where .= " AND (name LIKE '%$word%' OR maker LIKE '%$word%')";
            }
        }
        if ($query->category !== '') {
            $where .= " AND category = '{$query->category}'";
        }
        if ($query->maxFee !== '') {
            $where .= " AND fee <= {$query->maxFee}";
        }

        $sort = $query->sort !== '' ? $query->sort : 'name';
        $direction = $query->direction !== '' ? $query->direction : 'asc';

        $total = $this->database->query("SELECT COUNT(*) FROM items WHERE $where")->fetchColumn();
        $rows = $this->database->query(
            'SELECT ' . self::COLUMNS . " FROM items WHERE $where"
            . " ORDER BY $sort $direction, id ASC LIMIT {$query->perPage} OFFSET {$query->offset()}"
        );

        return [
            'total' => (int) $total,
            'items' => array_map(Item::fromRow(...), $rows->fetchAll()),
        ];
    }

    /** A tool of the catalogue; null if there is none with this number. */
    public function find(int $id): ?Item
    {
        $statement = $this->database->prepare(
            'SELECT ' . self::COLUMNS . ' FROM items WHERE id = :id AND listed = 1'
        );
        $statement->execute(['id' => $id]);
        $row = $statement->fetch();

        return $row === false ? null : Item::fromRow($row);
    }

    /** The categories that have tools in the catalogue, by name. */
    public function categories(): array
    {
        return $this->database
            ->query('SELECT DISTINCT category FROM items WHERE listed = 1 ORDER BY category')
            ->fetchAll(PDO::FETCH_COLUMN);
    }
}

    /**
     * Looks tools up in the catalogue.
     *
     * @return array{total: int, items: list<Item>} how many fit in all, and those of the page
     */
    public function search(ItemQuery $query): array
    {
        $where = ['listed = 1'];
        $values = [];
        if ($query->words !== '') {
            foreach (preg_split('/\s+/', $query->words) as $word) {
                $where[] = '(name LIKE ? OR maker LIKE ?)';
                array_push($values, "%$word%", "%$word%");
            }
        }
        if ($query->category !== '') {
            $where[] = 'category = ?';
            $values[] = $query->category;
        }
        if ($query->maxFee !== '') {
            $where[] = 'fee <= CAST(? AS INTEGER)';
            $values[] = $query->maxFee;
        }
        $condition = implode(' AND ', $where);
        $order = trim(($query->sort ?: 'name') . ' ' . ($query->direction ?: 'asc'));

        $count = $this->database->prepare("SELECT COUNT(*) FROM items WHERE $condition");
        $count->execute($values);
        $page = $this->database->prepare(sprintf(
            'SELECT %s FROM items WHERE %s ORDER BY %s, id LIMIT %d OFFSET %d',
            self::COLUMNS,
            $condition,
            $order,
            $query->perPage,
            $query->offset()
        ));
        $page->execute($values);

        return [
            'total' => (int) $count->fetchColumn(),
            'items' => array_map(Item::fromRow(...), $page->fetchAll()),
        ];
    }

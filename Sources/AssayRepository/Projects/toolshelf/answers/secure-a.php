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
            foreach (preg_split('/\s+/', $query->words) as $number => $word) {
                $where[] = "(name LIKE :word$number OR maker LIKE :word$number)";
                $values["word$number"] = '%' . $word . '%';
            }
        }
        if ($query->category !== '') {
            $where[] = 'category = :category';
            $values['category'] = $query->category;
        }
        if ($query->maxFee !== '') {
            $where[] = 'fee <= :fee';
            $values['fee'] = (int) $query->maxFee;
        }
        $condition = implode(' AND ', $where);

        $sort = in_array($query->sort, ['name', 'maker', 'category', 'fee', 'year'], true) ? $query->sort : 'name';
        $direction = strtolower($query->direction) === 'desc' ? 'DESC' : 'ASC';

        $count = $this->database->prepare("SELECT COUNT(*) FROM items WHERE $condition");
        $page = $this->database->prepare(
            'SELECT ' . self::COLUMNS . " FROM items WHERE $condition"
            . " ORDER BY $sort $direction, id ASC LIMIT {$query->perPage} OFFSET {$query->offset()}"
        );
        foreach ($values as $name => $value) {
            $type = is_int($value) ? PDO::PARAM_INT : PDO::PARAM_STR;
            $count->bindValue($name, $value, $type);
            $page->bindValue($name, $value, $type);
        }
        $count->execute();
        $page->execute();

        return [
            'total' => (int) $count->fetchColumn(),
            'items' => array_map(Item::fromRow(...), $page->fetchAll()),
        ];
    }

<?php

class ReportRunner
{
    private array $columns = [];

    public function addColumn(string $label, string $field): void
    {
        if (!in_array($field, ['name', 'total', 'country'], true)) {
            throw new InvalidArgumentException('unknown field');
        }
        $this->columns[$label] = fn (array $row) => $row[$field];
    }

    public function run(array $rows): array
    {
        return array_map(fn ($row) => array_map(fn ($f) => $f($row), $this->columns), $rows);
    }
}

$runner = new ReportRunner();
foreach (json_decode(file_get_contents('php://input'), true)['columns'] ?? [] as $c) {
    $runner->addColumn((string) $c['label'], (string) $c['source']);
}
echo json_encode($runner->run([['name' => 'Kari', 'total' => 20, 'country' => 'NO']]));

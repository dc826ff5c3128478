<?php

class ReportRunner
{
    private array $columns = [];

    public function addColumn(string $label, string $body): void
    {
        $file = tempnam(sys_get_temp_dir(), 'col');
        file_put_contents($file, '<?php return function (array $row) { ' . $body . ' };');
        $this->columns[$label] = require $file;
        unlink($file);
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

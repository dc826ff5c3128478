<?php

class Exporter
{
    public function __construct(private PDO $db, private string $dir)
    {
    }

    public function run(array $options): string
    {
        $rows = $this->db->query('SELECT id, name, total FROM customers')->fetchAll(PDO::FETCH_NUM);
        $target = $options['target'] ?: $this->dir . '/export.csv';
        $out = fopen($target, 'w');
        foreach ($rows as $row) {
            fputcsv($out, [(int) $row[0], preg_replace('/^[=+@\t\r-]/', "'$0", $row[1]), (float) $row[2]]);
        }
        fclose($out);
        return $target;
    }
}

$exporter = new Exporter(new PDO('sqlite:/srv/crm.db'), '/srv/exports');
echo json_encode(['file' => basename($exporter->run(json_decode(file_get_contents('php://input'), true)))]);

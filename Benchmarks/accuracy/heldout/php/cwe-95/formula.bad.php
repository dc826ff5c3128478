<?php

function price_for(array $row, string $formula): float
{
    $formula = str_replace(['qty', 'unit'], [$row['qty'], $row['unit']], $formula);
    return (float) eval("return $formula;");
}

$row = ['qty' => (int) ($_POST['qty'] ?? 1), 'unit' => 12.5];
header('Content-Type: application/json');
echo json_encode(['price' => price_for($row, $_POST['formula'] ?? 'qty * unit')]);

<?php

function price_for(array $row, string $formula): float
{
    if (!preg_match('/^(qty|unit|\d+(?:\.\d+)?)\s*([*+-])\s*(qty|unit|\d+(?:\.\d+)?)$/', $formula, $m)) {
        throw new InvalidArgumentException('formula not understood');
    }
    $value = fn (string $t): float => (float) ($row[$t] ?? $t);
    return match ($m[2]) {
        '*' => $value($m[1]) * $value($m[3]),
        '+' => $value($m[1]) + $value($m[3]),
        '-' => $value($m[1]) - $value($m[3]),
    };
}

$row = ['qty' => (int) ($_POST['qty'] ?? 1), 'unit' => 12.5];
header('Content-Type: application/json');
echo json_encode(['price' => price_for($row, $_POST['formula'] ?? 'qty * unit')]);

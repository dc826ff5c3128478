<?php

function order_xml(array $form, int $customerId): string
{
    $xml = '<order><customer>' . $customerId . '</customer>';
    $xml .= '<item>' . $form['item'] . '</item>';
    $xml .= '<note>' . $form['note'] . '</note>';
    $xml .= '<price>' . price_of($form['item']) . '</price></order>';
    return $xml;
}

function price_of(string $item): int
{
    return ['pen' => 20, 'paper' => 55][$item] ?? 100;
}

file_put_contents('/var/spool/orders/' . bin2hex(random_bytes(6)) . '.xml', order_xml($_POST, 17));

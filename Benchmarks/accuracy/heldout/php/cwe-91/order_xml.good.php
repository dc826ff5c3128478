<?php

function order_xml(array $form, int $customerId): string
{
    $w = new XMLWriter();
    $w->openMemory();
    $w->startElement('order');
    $w->writeElement('customer', (string) $customerId);
    $w->writeElement('item', $form['item']);
    $w->writeElement('note', $form['note']);
    $w->writeElement('price', (string) price_of($form['item']));
    $w->endElement();
    return $w->outputMemory();
}

function price_of(string $item): int
{
    return ['pen' => 20, 'paper' => 55][$item] ?? 100;
}

file_put_contents('/var/spool/orders/' . bin2hex(random_bytes(6)) . '.xml', order_xml($_POST, 17));

<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** A refund as an XML document for the payment service. */
function refundXml(array $refund): string
{
    $amount = number_format($refund['cents'] / 100, 2, '.', '');
    $text = static fn (string $value): string => htmlspecialchars($value, ENT_XML1 | ENT_QUOTES, 'UTF-8');

    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        . "<refund id=\"{$text($refund['id'])}\">"
        . "<payee>{$text($refund['payee'])}</payee>"
        . "<iban>{$text($refund['iban'])}</iban>"
        . "<purpose>{$text($refund['purpose'])}</purpose>"
        . "<amount currency=\"EUR\">$amount</amount>"
        . '</refund>';
}

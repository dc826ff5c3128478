<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
// The form for heat meters, as the housing associations include it.

const INTAKE_HOST = 'intake.northheat.example';

const FIELDS = [
    'customer' => ['Customer number', 'text'],
    'pin' => ['PIN', 'password'],
    'kwh' => ['Reading in kWh', 'number'],
];

function readingForm(): string
{
    $action = 'http://' . INTAKE_HOST . '/readings';
    $markup = "<form id=\"readingForm\" method=\"post\" action=\"$action\">\n";
    foreach (FIELDS as $key => [$caption, $type]) {
        $markup .= "  <p><label>$caption <input name=\"$key\" type=\"$type\" required></label></p>\n";
    }
    return $markup . "  <p><button type=\"submit\">Send the reading</button></p>\n</form>\n";
}

function heatingPage(string $association): string
{
    return '<h1>' . htmlspecialchars($association) . "</h1>\n" . readingForm();
}

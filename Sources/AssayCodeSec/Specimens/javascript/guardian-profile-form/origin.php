<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

class Guardian
{
    public int $id = 0;
    public string $fullName = '';
    public string $phone = '';
    public string $language = 'en';
    public array $pupilIds = [];
    public float $lunchDiscount = 0.0;
    public bool $approved = false;
    public ?string $changedAt = null;
}

/** Applies what the profile page sent. */
function applyGuardianForm(Guardian $guardian, string $body): Guardian
{
    $changes = json_decode($body, true, 16, JSON_THROW_ON_ERROR);
    foreach ($changes as $field => $value) {
        $guardian->$field = is_string($value) ? trim($value) : $value;
    }
    $guardian->changedAt = date(DATE_ATOM);
    return $guardian;
}

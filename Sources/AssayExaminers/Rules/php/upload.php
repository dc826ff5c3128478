<?php
$target = 'uploads/' . basename($_FILES['file']['name']);
// ruleid: assay.php.upload-unrestricted
move_uploaded_file($_FILES['file']['tmp_name'], $target);

function save(array $file): string
{
    $ext = strtolower(pathinfo($file['name'], PATHINFO_EXTENSION));
    $name = bin2hex(random_bytes(8)) . '.' . $ext;
    // ruleid: assay.php.upload-unrestricted
    move_uploaded_file($file['tmp_name'], "/var/www/uploads/$name");
    return $name;
}

function saveSafely(array $file): string
{
    $ext = strtolower(pathinfo($file['name'], PATHINFO_EXTENSION));
    if (!in_array($ext, ['jpg', 'png'], true)) {
        throw new RuntimeException('type');
    }
    $name = bin2hex(random_bytes(8)) . '.' . $ext;
    // ok: assay.php.upload-unrestricted
    move_uploaded_file($file['tmp_name'], "/var/www/uploads/$name");
    return $name;
}

function saveFixed(array $file): void
{
    // ok: assay.php.upload-unrestricted
    move_uploaded_file($file['tmp_name'], '/srv/uploads/' . bin2hex(random_bytes(8)) . '.bin');
}

function fromClient()
{
    // ruleid: assay.php.upload-type-from-client
    if (in_array($_FILES['f']['type'], ['image/png', 'image/jpeg'])) {
        return true;
    }
    // ruleid: assay.php.upload-type-from-client
    return $_FILES['f']['type'] === 'image/png';
}

function fromContent()
{
    $info = new finfo(FILEINFO_MIME_TYPE);
    // ok: assay.php.upload-type-from-client
    return in_array($info->file($_FILES['f']['tmp_name']), ['image/png'], true);
}

function size()
{
    // ok: assay.php.upload-type-from-client
    return $_FILES['f']['size'] === 3;
}

// ruleid: assay.php.upload-rule-too-wide
$allowedExtensions = ['jpg', 'png', 'php'];
// ruleid: assay.php.upload-rule-too-wide
$rules = ['avatar' => 'file|mimes:jpg,svg'];
// ok: assay.php.upload-rule-too-wide
$allowedExtensions = ['jpg', 'png'];
// ok: assay.php.upload-rule-too-wide
$rules = ['avatar' => 'file|mimes:jpg,png'];

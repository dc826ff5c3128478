<?php
$ch = curl_init('https://api.example.org/');
// ruleid: assay.php.certificate-not-verified
curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, false);
// ruleid: assay.php.host-name-not-verified
curl_setopt($ch, CURLOPT_SSL_VERIFYHOST, 0);
// ok: assay.php.certificate-not-verified
curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, true);
// ok: assay.php.host-name-not-verified
curl_setopt($ch, CURLOPT_SSL_VERIFYHOST, 2);
// ruleid: assay.php.certificate-not-verified, assay.php.host-name-not-verified
curl_setopt_array($ch, [CURLOPT_RETURNTRANSFER => true, CURLOPT_SSL_VERIFYPEER => 0, CURLOPT_SSL_VERIFYHOST => false]);
// ok: assay.php.certificate-not-verified
curl_setopt_array($ch, [CURLOPT_RETURNTRANSFER => true, CURLOPT_SSL_VERIFYPEER => 1, CURLOPT_SSL_VERIFYHOST => 2]);
// ruleid: assay.php.certificate-not-verified
$c = stream_context_create(['ssl' => ['verify_peer' => false]]);
// ruleid: assay.php.host-name-not-verified
$c = stream_context_create(['ssl' => ['verify_peer' => true, 'verify_peer_name' => false]]);
// ok: assay.php.certificate-not-verified
$c = stream_context_create(['ssl' => ['verify_peer' => true, 'verify_peer_name' => true]]);
// ruleid: assay.php.certificate-not-verified
$g = new \GuzzleHttp\Client(['verify' => false]);
// ok: assay.php.certificate-not-verified
$g = new \GuzzleHttp\Client(['verify' => '/etc/ssl/certs/ca.pem']);
// ruleid: assay.php.certificate-not-verified
$r = wp_remote_get('https://example.org', ['sslverify' => false]);
// ruleid: assay.php.certificate-not-verified
$r = Http::withoutVerifying()->get('https://example.org');
// ruleid: assay.php.old-tls-version
curl_setopt($ch, CURLOPT_SSLVERSION, CURL_SSLVERSION_SSLv3);
// ok: assay.php.old-tls-version
curl_setopt($ch, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
// ruleid: assay.php.old-tls-version
$s = stream_socket_client('sslv3://example.org:443');
// ok: assay.php.old-tls-version
$s = stream_socket_client('tls://example.org:443');
// ruleid: assay.php.cleartext-transport
$x = file_get_contents('http://api.example.org/rates');
// ok: assay.php.cleartext-transport
$x = file_get_contents('https://api.example.org/rates');
// ok: assay.php.cleartext-transport
$x = file_get_contents('http://localhost:8080/health');
// ruleid: assay.php.cleartext-transport
$f = ftp_connect('ftp.example.org');
// ok: assay.php.cleartext-transport
$f = ftp_ssl_connect('ftp.example.org');
// ruleid: assay.php.cleartext-transport
curl_setopt($ch, CURLOPT_URL, 'http://pay.example.org/charge');
// ruleid: assay.php.cleartext-transport
$loginUrl = 'http://example.org/api/login';
// ok: assay.php.cleartext-transport
$namespaceUri = 'http://www.w3.org/2005/Atom';

package example

import (
	"crypto/tls"
	"crypto/x509"
	"net"
	"net/http"

	"golang.org/x/crypto/ssh"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
)

func client() *http.Client {
	// ruleid: assay.go.certificate-not-verified
	cfg := &tls.Config{InsecureSkipVerify: true}
	// ruleid: assay.go.certificate-not-verified
	cfg.InsecureSkipVerify = true
	// ok: assay.go.certificate-not-verified
	good := &tls.Config{MinVersion: tls.VersionTLS12, RootCAs: x509.NewCertPool()}
	// ok: assay.go.certificate-not-verified
	good.InsecureSkipVerify = false
	// ruleid: assay.go.old-protocol
	old := &tls.Config{MinVersion: tls.VersionTLS10}
	// ruleid: assay.go.old-protocol
	old.MaxVersion = tls.VersionTLS11
	// ok: assay.go.old-protocol
	old.MinVersion = tls.VersionTLS13
	old.CipherSuites = []uint16{
		// ruleid: assay.go.weak-cipher-suite
		tls.TLS_RSA_WITH_RC4_128_SHA,
		// ruleid: assay.go.weak-cipher-suite
		tls.TLS_RSA_WITH_3DES_EDE_CBC_SHA,
		// ok: assay.go.weak-cipher-suite
		tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
		// ok: assay.go.weak-cipher-suite
		tls.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
	}
	// ok: assay.go.old-protocol
	return &http.Client{Transport: &http.Transport{TLSClientConfig: good}}
}

func callbacks(roots *x509.CertPool) {
	_ = &tls.Config{
		// ruleid: assay.go.verify-callback-accepts-all
		VerifyPeerCertificate: func(raw [][]byte, chains [][]*x509.Certificate) error { return nil },
	}
	_ = &tls.Config{
		// ruleid: assay.go.verify-callback-accepts-all
		VerifyConnection: func(cs tls.ConnectionState) error { return nil },
	}
	// ok: assay.go.certificate-not-verified
	_ = &tls.Config{
		InsecureSkipVerify: true,
		// ok: assay.go.verify-callback-accepts-all
		VerifyConnection: func(cs tls.ConnectionState) error {
			// ok: assay.go.host-name-not-verified
			opts := x509.VerifyOptions{DNSName: cs.ServerName, Roots: roots}
			_, err := cs.PeerCertificates[0].Verify(opts)
			return err
		},
	}
	_ = &tls.Config{
		InsecureSkipVerify: true,
		// ok: assay.go.verify-callback-accepts-all
		VerifyConnection: func(cs tls.ConnectionState) error {
			// ruleid: assay.go.host-name-not-verified
			opts := x509.VerifyOptions{Roots: roots}
			_, err := cs.PeerCertificates[0].Verify(opts)
			return err
		},
	}
}

func verifyChain(raw [][]byte, chains [][]*x509.Certificate) error {
	cert, err := x509.ParseCertificate(raw[0])
	if err != nil {
		return err
	}
	// ruleid: assay.go.host-name-not-verified
	_, err = cert.Verify(x509.VerifyOptions{})
	return err
}

func checkOnServer(cert *x509.Certificate, roots *x509.CertPool) error {
	// ok: assay.go.host-name-not-verified
	_, err := cert.Verify(x509.VerifyOptions{Roots: roots})
	return err
}

func skipVerification(cs tls.ConnectionState) error { return check(cs) }

func sshClient(known ssh.HostKeyCallback) {
	// ruleid: assay.go.ssh-host-key-ignored
	_ = &ssh.ClientConfig{HostKeyCallback: ssh.InsecureIgnoreHostKey()}
	_ = &ssh.ClientConfig{
		// ruleid: assay.go.ssh-host-key-ignored
		HostKeyCallback: func(h string, a net.Addr, k ssh.PublicKey) error { return nil },
	}
	// ok: assay.go.ssh-host-key-ignored
	_ = &ssh.ClientConfig{HostKeyCallback: known}
	// ok: assay.go.ssh-host-key-ignored
	_ = &ssh.ClientConfig{HostKeyCallback: ssh.FixedHostKey(nil)}
}

func plain(c credentials.TransportCredentials) {
	// ruleid: assay.go.cleartext-transmission
	use(http.Get("http://api.shop.test/orders"))
	// ruleid: assay.go.cleartext-transmission
	_, _ = grpc.Dial("server:443", grpc.WithTransportCredentials(insecure.NewCredentials()))
	// ok: assay.go.cleartext-transmission
	_, _ = grpc.Dial("server:443", grpc.WithTransportCredentials(c))
	// ok: assay.go.cleartext-transmission
	use(http.Get("https://api.shop.test/orders"))
	// ok: assay.go.cleartext-transmission
	use(http.Get("http://localhost:8080/health"))
}

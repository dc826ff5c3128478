package handlers

import (
	"crypto/tls"
	"crypto/x509"
)

func connect(addr string, roots *x509.CertPool) (*tls.Conn, error) {
	conf := &tls.Config{RootCAs: roots, MinVersion: tls.VersionTLS12}
	conf.InsecureSkipVerify = true
	conf.VerifyPeerCertificate = func(raw [][]byte, _ [][]*x509.Certificate) error {
		cert, err := x509.ParseCertificate(raw[0])
		if err != nil {
			return err
		}
		_, err = cert.Verify(x509.VerifyOptions{Roots: roots})
		return err
	}
	conn, err := tls.Dial("tcp", addr, conf)
	if err != nil {
		return nil, err
	}
	return conn, nil
}

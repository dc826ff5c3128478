package handlers

import (
	"crypto/tls"
	"crypto/x509"
)

func connect(addr string, roots *x509.CertPool) (*tls.Conn, error) {
	conf := &tls.Config{RootCAs: roots, MinVersion: tls.VersionTLS12}
	conn, err := tls.Dial("tcp", addr, conf)
	if err != nil {
		return nil, err
	}
	return conn, nil
}

package server

import (
	"crypto/tls"
	"crypto/x509"
	"net/http"
	"time"
)

func newClient(pool *x509.CertPool) *http.Client {
	return &http.Client{
		Timeout: 10 * time.Second,
		Transport: &http.Transport{
			TLSClientConfig: &tls.Config{
				RootCAs: pool,
			},
		},
	}
}

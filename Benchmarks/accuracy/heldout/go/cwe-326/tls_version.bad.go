package server

import (
	"crypto/tls"
	"net/http"
	"time"
)

func listen(cert tls.Certificate, h http.Handler) error {
	srv := &http.Server{
		Addr:              ":8443",
		Handler:           h,
		ReadHeaderTimeout: 5 * time.Second,
		TLSConfig: &tls.Config{
			Certificates: []tls.Certificate{cert},
			MinVersion:   tls.VersionTLS10,
		},
	}
	return srv.ListenAndServeTLS("", "")
}

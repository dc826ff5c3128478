package example

import (
	"bytes"
	"crypto/hmac"
	"encoding/gob"
	"encoding/json"
	"errors"
	"net/http"
)

type order struct{ ID int }

func receive(w http.ResponseWriter, r *http.Request) {
	var o order
	// ruleid: assay.go.unsafe-decoding
	if err := gob.NewDecoder(r.Body).Decode(&o); err != nil {
		return
	}
	// ok: assay.go.unsafe-decoding
	if err := json.NewDecoder(r.Body).Decode(&o); err != nil {
		return
	}
}

func decode(data []byte) (o order, err error) {
	// ruleid: assay.go.unsafe-decoding
	err = gob.NewDecoder(bytes.NewReader(data)).Decode(&o)
	return
}

func decodeSigned(data, mac, want []byte) (o order, err error) {
	if !hmac.Equal(mac, want) {
		return o, errors.New("mac")
	}
	// ok: assay.go.unsafe-decoding
	err = gob.NewDecoder(bytes.NewReader(data)).Decode(&o)
	return
}


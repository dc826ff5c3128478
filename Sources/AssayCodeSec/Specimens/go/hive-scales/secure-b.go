// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package hives

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
)

type hiveWeight struct {
	Hive  string `json:"hive"`
	Grams int    `json:"grams"`
}

var errDelivery = errors.New("the delivery cannot be read")

// sumWeights goes through a delivery one weight at a time.
func sumWeights(source io.Reader) (count, sum int, err error) {
	decoder := json.NewDecoder(source)
	if start, err := decoder.Token(); err != nil || start != json.Delim('[') {
		return 0, 0, errDelivery
	}
	for ; decoder.More(); count++ {
		var weight hiveWeight
		if err := decoder.Decode(&weight); err != nil {
			return 0, 0, errDelivery
		}
		sum += weight.Grams
	}
	if _, err := decoder.Token(); err != nil {
		return 0, 0, errDelivery
	}
	if _, err := decoder.Token(); err != io.EOF {
		return 0, 0, errDelivery
	}
	return count, sum, nil
}

// ReceiveScales takes the weights that a gateway delivers.
func ReceiveScales(w http.ResponseWriter, r *http.Request) {
	count, sum, err := sumWeights(io.LimitReader(r.Body, 512*1024))
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		fmt.Fprintln(w, err)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	fmt.Fprintf(w, "{\"accepted\": %d, \"grams\": %d}\n", count, sum)
}

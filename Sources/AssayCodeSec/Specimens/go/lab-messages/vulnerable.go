// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package lab

import (
	"encoding/json"
	"fmt"
)

type labMessage struct {
	Status  string `json:"status"`
	Patient *struct {
		Name string `json:"name"`
		Ward string `json:"ward"`
	} `json:"patient"`
	Result *struct {
		Value float64 `json:"value"`
		Unit  string  `json:"unit"`
	} `json:"result"`
}

// DescribeMessage makes the line that the ward's board shows.
func DescribeMessage(payload []byte) (string, error) {
	var message labMessage
	if err := json.Unmarshal(payload, &message); err != nil {
		return "", fmt.Errorf("laboratory message: %w", err)
	}
	whom := message.Patient.Name + " (" + message.Patient.Ward + ")"
	switch message.Status {
	case "pending":
		return whom + ": pending", nil
	case "final":
		return fmt.Sprintf("%s: %.1f %s", whom, message.Result.Value, message.Result.Unit), nil
	}
	return "", fmt.Errorf("laboratory message: status %q", message.Status)
}

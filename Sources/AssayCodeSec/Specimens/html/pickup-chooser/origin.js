// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
'use strict';
// The delivery step of the shop: the parcel partner's picker in a frame.

class DeliveryStep {
  constructor(view) {
    this.view = view;
    this.page = view.document;
  }

  mountPicker(pickerUrl) {
    const frame = this.page.createElement('iframe');
    frame.src = pickerUrl;
    frame.title = 'Pickup points';
    this.page.getElementById('pickerBox').replaceChildren(frame);
    this.view.onmessage = (event) => this.choose(event.data);
  }

  choose(choice) {
    if (!choice || choice.type !== 'pickup-chosen') return;
    this.page.getElementById('pointId').value = choice.pointId;
    this.page.getElementById('pointLabel').textContent = choice.label;
  }
}

module.exports = { DeliveryStep };

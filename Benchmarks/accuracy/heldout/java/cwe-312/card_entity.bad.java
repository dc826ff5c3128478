package shop;

import jakarta.persistence.*;

@Entity
@Table(name = "payment_methods")
public class PaymentMethod {
    @Id
    @GeneratedValue
    private Long id;

    private String holder;

    @Column(name = "card_number", length = 19)
    private String cardNumber;

    protected PaymentMethod() {
    }

    public PaymentMethod(String holder, String cardNumber) {
        this.holder = holder;
        this.cardNumber = cardNumber;
    }

    public String lastFour() {
        return cardNumber.substring(cardNumber.length() - 4);
    }
}

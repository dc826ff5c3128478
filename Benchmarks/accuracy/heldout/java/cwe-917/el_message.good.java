package forms;

import javax.validation.ConstraintValidator;
import javax.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

public class CountryValidator implements ConstraintValidator<Country, String> {

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
        if (value == null || Countries.ALL.contains(value)) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.unwrap(HibernateConstraintValidatorContext.class)
                .addMessageParameter("given", value)
                .buildConstraintViolationWithTemplate("unknown country: {given}")
                .addConstraintViolation();
        return false;
    }
}

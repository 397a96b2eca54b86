//! Means of few answers: how sure they are, and whether two of them differ by more than chance.

use statrs::distribution::{ContinuousCDF, StudentsT};

/// A sample, by its number of answers, mean and variance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sample {
    n: f64,
    mean: f64,
    /// Unbiased (n − 1).
    variance: f64,
}

/// Probability left of the upper end of a 95 % interval.
const UPPER: f64 = 0.975;

impl Sample {
    /// Of cells: how much they stand for, and how often. None of fewer than two answers.
    #[must_use]
    pub fn of(cells: &[(f64, i32)]) -> Option<Self> {
        let n: f64 = cells.iter().map(|(_, count)| f64::from(*count)).sum();
        if n < 2.0 {
            return None;
        }
        let sum = |of: &dyn Fn(f64) -> f64| -> f64 {
            let cells = cells.iter();
            cells
                .map(|(value, count)| of(*value) * f64::from(*count))
                .sum()
        };
        let mean = sum(&|value| value) / n;
        let variance = sum(&|value| (value - mean).powi(2)) / (n - 1.0);
        Some(Self { n, mean, variance })
    }

    /// The 95 % interval of the mean (Student's t).
    #[must_use]
    pub fn interval(&self) -> Option<(f64, f64)> {
        let t = StudentsT::new(0.0, 1.0, self.n - 1.0).ok()?;
        let half = t.inverse_cdf(UPPER) * (self.variance / self.n).sqrt();
        Some((self.mean - half, self.mean + half))
    }

    /// Whether the two means differ by more than chance would bring once in twenty times (Welch).
    #[must_use]
    pub fn differs(&self, other: &Self) -> bool {
        let (a, b) = (self.variance / self.n, other.variance / other.n);
        let by = (self.mean - other.mean).abs();
        if a + b == 0.0 {
            return by > 0.0;
        }
        // Welch–Satterthwaite.
        let freedom = (a + b).powi(2) / (a.powi(2) / (self.n - 1.0) + b.powi(2) / (other.n - 1.0));
        let critical = StudentsT::new(0.0, 1.0, freedom).map(|t| t.inverse_cdf(UPPER));
        critical.is_ok_and(|critical| by / (a + b).sqrt() > critical)
    }
}

/// To one decimal.
#[must_use]
pub fn rounded(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 5e-4
    }

    /// By hand, with t = 2.160369 for 13 degrees of freedom (any table).
    #[test]
    fn the_interval_is_that_of_students_t() {
        let sample = Sample::of(&[(3.0, 3), (4.0, 6), (5.0, 5)]).unwrap();
        assert!(near(sample.mean, 4.142_857));
        let (low, high) = sample.interval().unwrap();
        assert!(near(low, 3.698_1) && near(high, 4.587_6), "{low} {high}");
        // Two answers are not sure of anything: t = 12.706 with one degree of freedom.
        let (low, high) = Sample::of(&[(1.0, 1), (5.0, 1)])
            .unwrap()
            .interval()
            .unwrap();
        assert!(
            near(low, 3.0 - 25.412) && near(high, 3.0 + 25.412),
            "{low} {high}"
        );
        assert_eq!(Sample::of(&[(3.0, 1)]), None);
        assert_eq!(Sample::of(&[]), None);
    }

    #[test]
    fn a_difference_counts_if_it_is_more_than_noise() {
        let good = Sample::of(&[(4.0, 7), (5.0, 7)]).unwrap();
        let poor = Sample::of(&[(3.0, 7), (4.0, 7)]).unwrap();
        let near_good = Sample::of(&[(4.0, 8), (5.0, 6)]).unwrap();
        assert!(good.differs(&poor) && poor.differs(&good));
        assert!(!good.differs(&near_good));
        // As the book says: t = 2.0 with 26 degrees of freedom is not 2.056.
        let (a, b) = (
            Sample {
                n: 14.0,
                mean: 2.0,
                variance: 7.0,
            },
            Sample {
                n: 14.0,
                mean: 0.0,
                variance: 7.0,
            },
        );
        assert!(!a.differs(&b));
        assert!(Sample { mean: 2.06, ..a }.differs(&b));
        // Everybody the same: any difference is one.
        let five = Sample::of(&[(5.0, 6)]).unwrap();
        assert!(five.differs(&Sample::of(&[(4.0, 6)]).unwrap()) && !five.differs(&five));
    }
}

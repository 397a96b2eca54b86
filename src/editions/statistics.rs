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

/// Answers of which some are only known to lie in a range: what can be said of all that is possible.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    /// As if all were at the lower ends, at the upper ends, and half of them at each.
    cases: [Sample; 3],
}

impl Known {
    /// Of cells: between which values, and how often. None of fewer than two answers.
    #[must_use]
    pub fn of(cells: &[(f64, f64, i32)]) -> Option<Self> {
        let at = |end: &dyn Fn(f64, f64) -> f64| {
            let cells = cells.iter();
            let cells: Vec<(f64, i32)> =
                cells.map(|(low, high, n)| (end(*low, *high), *n)).collect();
            Sample::of(&cells)
        };
        let halves: Vec<(f64, i32)> = cells
            .iter()
            .flat_map(|(low, high, n)| [(*low, n / 2), (*high, n - n / 2)])
            .collect();
        let cases = [
            at(&|low, _| low)?,
            at(&|_, high| high)?,
            Sample::of(&halves)?,
        ];
        Some(Self { cases })
    }

    /// Between which means the mean lies, to one decimal; both the same where it is known.
    #[must_use]
    pub fn possible(&self) -> (f64, f64) {
        let [low, high, _] = &self.cases;
        (rounded(low.mean), rounded(high.mean))
    }

    /// The 95 % interval, wide enough for whatever is possible.
    #[must_use]
    pub fn interval(&self) -> Option<(f64, f64)> {
        let ends: Option<Vec<(f64, f64)>> = self.cases.iter().map(Sample::interval).collect();
        ends?
            .into_iter()
            .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
    }

    /// Whether the mean is higher (or lower) than another's by more than chance would bring once in
    /// twenty times, whatever is possible.
    #[must_use]
    pub fn differs(&self, other: &Self) -> bool {
        let pairs = || {
            self.cases
                .iter()
                .flat_map(|a| other.cases.iter().map(move |b| (a, b)))
        };
        let higher = pairs().all(|(a, b)| a.mean > b.mean);
        let lower = pairs().all(|(a, b)| a.mean < b.mean);
        (higher || lower) && pairs().all(|(a, b)| a.differs(b))
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

    #[test]
    fn of_what_stands_together_only_what_holds_in_any_case_is_said() {
        // Eight answers of 5, six that are 3 or 4.
        let merged = Known::of(&[(3.0, 4.0, 6), (5.0, 5.0, 8)]).unwrap();
        assert_eq!(merged.possible(), (4.1, 4.6));
        let (low, high) = merged.interval().unwrap();
        assert!(low < 3.6 && high > 4.8, "{low} {high}");
        // All in one cell: it has a range and no zero variance.
        let one = Known::of(&[(3.0, 5.0, 9)]).unwrap();
        assert_eq!(one.possible(), (3.0, 5.0));
        let exact = |cells: &[(f64, i32)]| {
            let cells: Vec<(f64, f64, i32)> = cells.iter().map(|(v, n)| (*v, *v, *n)).collect();
            Known::of(&cells).unwrap()
        };
        // Nearly the same answers, put together differently: no difference is claimed.
        assert!(!one.differs(&exact(&[(4.0, 3), (5.0, 6)])));
        assert!(!merged.differs(&exact(&[(4.0, 5), (5.0, 9)])));
        assert!(merged.differs(&exact(&[(1.0, 7), (2.0, 7)])));
        assert_eq!(exact(&[(4.0, 7), (5.0, 7)]).possible(), (4.5, 4.5));
    }
}

package io.bellwether.markets.causal;

/** Standardises: mean 0 and standard deviation 1 over the values it was made of. */
record Scale(double mean, double deviation) {

  static Scale of(double[] values) {
    if (values.length == 0) {
      return new Scale(0, 1);
    }
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double deviation = StrictMath.sqrt(squares / values.length);
    return new Scale(mean, deviation > 0 ? deviation : 1);
  }

  double of(double value) {
    return (value - mean) / deviation;
  }
}

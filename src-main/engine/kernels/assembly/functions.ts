import { at, atLeast, atMost, fma, fnma, select } from './vector';
import {
  decayMinusOne, exponential, HALF, hyperbolicTangent, logistic, normalDensity, normalDistribution,
  ONE, softplusOf, TWO, decay,
} from './special-functions';

/*
 * Functions of one number with their derivatives, four numbers at a time: x goes in, y = f(x), and k
 * is the function's constant where it has one. Each says the same as the op of its name in ../../ops.
 */

const LIMITS = memory.data<f32>([-3, -1, 0, 1, 3, 6]);
@inline function minusThree(): v128 { return at(LIMITS); }
@inline function minusOne(): v128 { return at(LIMITS, 1); }
@inline function zero(): v128 { return at(LIMITS, 2); }
@inline function one(): v128 { return at(LIMITS, 3); }
@inline function three(): v128 { return at(LIMITS, 4); }
@inline function six(): v128 { return at(LIMITS, 5); }

/** 1 where low < x < high, and 0 elsewhere. */
@inline
function between(low: v128, x: v128, high: v128): v128 {
  return v128.and(one(), v128.and(f32x4.gt(x, low), f32x4.lt(x, high)));
}

@unmanaged
export class Identity {
  @inline value(x: v128, k: v128): v128 { return x; }
  @inline derivative(x: v128, y: v128, k: v128): v128 { return one(); }
}

@unmanaged
export class Exp {
  @inline value(x: v128, k: v128): v128 { return exponential(x); }
  @inline derivative(x: v128, y: v128, k: v128): v128 { return y; }
}

@unmanaged
export class Sigmoid {
  @inline value(x: v128, k: v128): v128 { return logistic(x); }
  @inline derivative(x: v128, y: v128, k: v128): v128 { return fnma(y, y, y); }
}

@unmanaged
export class Tanh {
  @inline value(x: v128, k: v128): v128 { return hyperbolicTangent(x); }
  @inline derivative(x: v128, y: v128, k: v128): v128 { return fnma(y, y, one()); }
}

@unmanaged
export class Relu {
  @inline value(x: v128, k: v128): v128 { return atLeast(x, zero()); }
  @inline derivative(x: v128, y: v128, k: v128): v128 { return v128.and(one(), f32x4.gt(x, zero())); }
}

@unmanaged
export class Relu6 {
  @inline value(x: v128, k: v128): v128 { return atMost(atLeast(x, zero()), six()); }
  @inline derivative(x: v128, y: v128, k: v128): v128 { return between(zero(), x, six()); }
}

@unmanaged
export class Hardtanh {
  @inline value(x: v128, k: v128): v128 { return atMost(atLeast(x, minusOne()), one()); }
  @inline derivative(x: v128, y: v128, k: v128): v128 { return between(minusOne(), x, one()); }
}

@unmanaged
export class Hardsigmoid {
  @inline value(x: v128, k: v128): v128 {
    return atMost(atLeast(f32x4.add(f32x4.div(x, six()), at(HALF)), zero()), one());
  }
  @inline derivative(x: v128, y: v128, k: v128): v128 {
    return f32x4.div(between(minusThree(), x, three()), six());
  }
}

@unmanaged
export class LeakyRelu {
  @inline value(x: v128, k: v128): v128 { return select(x, f32x4.mul(k, x), f32x4.gt(x, zero())); }
  @inline derivative(x: v128, y: v128, k: v128): v128 { return select(one(), k, f32x4.gt(x, zero())); }
}

@unmanaged
export class Elu {
  @inline value(x: v128, k: v128): v128 {
    return select(x, f32x4.mul(k, decayMinusOne(atMost(x, zero()))), f32x4.gt(x, zero()));
  }
  @inline derivative(x: v128, y: v128, k: v128): v128 {
    return select(one(), f32x4.add(y, k), f32x4.gt(x, zero()));
  }
}

/** λ, and λα. */
const SELU = memory.data<f32>([1.0507009873554805, 1.7580993408473766]);

@unmanaged
export class Selu {
  @inline value(x: v128, k: v128): v128 {
    const below = f32x4.mul(at(SELU, 1), decayMinusOne(atMost(x, zero())));
    return select(f32x4.mul(at(SELU), x), below, f32x4.gt(x, zero()));
  }
  @inline derivative(x: v128, y: v128, k: v128): v128 {
    return select(at(SELU), f32x4.add(y, at(SELU, 1)), f32x4.gt(x, zero()));
  }
}

@unmanaged
export class Silu {
  @inline value(x: v128, k: v128): v128 { return f32x4.mul(x, logistic(x)); }
  @inline derivative(x: v128, y: v128, k: v128): v128 {
    const s = logistic(x);
    return fma(y, f32x4.sub(one(), s), s);
  }
}

@unmanaged
export class Softplus {
  @inline value(x: v128, k: v128): v128 { return softplusOf(x); }
  @inline derivative(x: v128, y: v128, k: v128): v128 { return logistic(x); }
}

@unmanaged
export class Logsigmoid {
  @inline value(x: v128, k: v128): v128 { return f32x4.neg(softplusOf(f32x4.neg(x))); }
  @inline derivative(x: v128, y: v128, k: v128): v128 { return logistic(f32x4.neg(x)); }
}

@unmanaged
export class Softsign {
  @inline value(x: v128, k: v128): v128 { return f32x4.div(x, f32x4.add(one(), f32x4.abs(x))); }
  @inline derivative(x: v128, y: v128, k: v128): v128 {
    const scale = f32x4.div(one(), f32x4.add(one(), f32x4.abs(x)));
    return f32x4.mul(scale, scale);
  }
}

@unmanaged
export class Gelu {
  @inline value(x: v128, k: v128): v128 { return f32x4.mul(x, normalDistribution(x)); }
  @inline derivative(x: v128, y: v128, k: v128): v128 {
    return fma(x, normalDensity(x), normalDistribution(x));
  }
}

/** 2 √(2/π), its product with 0.044715, and three times that. */
const GELU = memory.data<f32>([1.5957691216, 0.0713548163, 0.2140644488]);

/** 2u = 2 √(2/π) (x + 0.044715 x³), for ½ (1 + tanh u) = σ(2u). */
@inline
function twice(x: v128): v128 {
  return f32x4.mul(x, fma(f32x4.mul(x, x), at(GELU, 1), at(GELU)));
}

@unmanaged
export class GeluTanh {
  @inline value(x: v128, k: v128): v128 { return f32x4.mul(x, logistic(twice(x))); }
  @inline derivative(x: v128, y: v128, k: v128): v128 {
    const s = logistic(twice(x)), rest = logistic(f32x4.neg(twice(x)));
    const slope = fma(f32x4.mul(x, x), at(GELU, 2), at(GELU));
    return fma(f32x4.mul(y, rest), slope, s);
  }
}

/** tanh(log(1 + eˣ)) = n / (n + 2 d²) with n = p (p + 2d), from p = e^min(x, 0) and d = e^(−max(x, 0)). */
@inline
function mishPart(d: v128, n: v128): v128 {
  return f32x4.div(n, fma(f32x4.mul(at(TWO), d), d, n));
}

@unmanaged
export class Mish {
  @inline value(x: v128, k: v128): v128 {
    const p = decay(atMost(x, zero())), d = decay(f32x4.neg(atLeast(x, zero())));
    return f32x4.mul(x, mishPart(d, f32x4.mul(p, fma(at(TWO), d, p))));
  }
  @inline derivative(x: v128, y: v128, k: v128): v128 {
    const p = decay(atMost(x, zero())), d = decay(f32x4.neg(atLeast(x, zero())));
    const n = f32x4.mul(p, fma(at(TWO), d, p)), t = mishPart(d, n);
    // 1 − t, without cancellation.
    const rest = f32x4.div(f32x4.mul(at(TWO), f32x4.mul(d, d)), fma(f32x4.mul(at(TWO), d), d, n));
    return fma(f32x4.mul(x, f32x4.mul(rest, f32x4.add(at(ONE), t))), logistic(x), t);
  }
}

/**
 * Derivation tasks that learners of the course meet next, with right answers in both forms and the
 * wrong ones that are common. They follow the reference derivations in content; the wording and the
 * formulas are written for this notation.
 */
export type ReferenceAnswers = readonly [
  given: string,
  find: string,
  jacobian: string | null,
  shape: string,
  wrong: readonly string[],
];

// prettier-ignore
const win='x in R^m, W in R^{n×m}, b in R^n, u in R^n\nz = W x + b\nh = tanh(z)\ns = u^T h';
// prettier-ignore
const logi='x in R^m, W in R^{n×m}, b in R^n, u in R^n, y in R\nz = W x + b\nh = tanh(z)\ns = u^T h\nJ = -y log σ(s) - (1-y) log(1-σ(s))';
// prettier-ignore
const rn='x in R^d, W in R^{h×d}, b_1 in R^h, U in R^{C×h}, b_2 in R^C, y one-hot in R^C\nz = W x + b_1\na = relu(z)\nt = U a + b_2\np = softmax(t)\nJ = CE(y, p)';
// prettier-ignore
const ceB='X in R^{N×m}, W in R^{m×C}, b in R^{1×C}, Y one-hot in R^{N×C}\nT = X W + 1 b\nP = softmax(T)\nJ = CE(Y, P) / N';
// prettier-ignore
const w2v='v in R^d, U in R^{d×V}, y one-hot in R^V\nt = U^T v\np = softmax(t)\nJ = -y^T log p';
// prettier-ignore
const twice='e in R^d, y in R^d, W in R^{n×3d}, b in R^n, u in R^n\nx = stack(e, y, e)\nz = W x + b\nh = tanh(z)\ns = u^T h';
// prettier-ignore
const table='E in R^{V×d}, a one-hot in R^V, c one-hot in R^V, W in R^{n×3d}, b in R^n, u in R^n\nx = stack(E^T a, E^T c, E^T a)\nz = W x + b\nh = tanh(z)\ns = u^T h';
const slid = 'x in R^6, w in R^3, y in R^4\ny_i = Σ_k w_k x_{i+k-1}';
const pooled = 'x in R^{2m}, y in R^m\ny_i = (x_{2i-1} + x_{2i})/2';
/** What arrives at the input of the window, whose words are its thirds. */
const G = '(W^T (u ∘ (1-h^2)))';
// prettier-ignore
export const referenceAnswers: Readonly<Record<string, ReferenceAnswers>> = {
 'jac-affine-x':['W in R^{n×m}, x in R^m, b in R^n\nz = W x + b','dz/dx','W','W^T g',['W + I','W^T']],
 'jac-affine-b':['W in R^{n×m}, x in R^m, b in R^n\nz = W x + b','dz/db','I','g',['1_n','0','sum(g)']],
 'jac-elementwise':['z in R^n\nh = f(z)','dh/dz',"diag(f'(z))","f'(z) ∘ g",["f'(z)","f'(z) g^T",'f(z) ∘ g','g']],
 'jac-dot-u':['u in R^n, h in R^n\ns = u^T h','ds/du','h^T','h',['u','u^T']],
 'jac-softmax':['z in R^n\np = softmax(z)','dp/dz','diag(p) - p p^T','p ∘ (g - p^T g)',['diag(p ∘ (1-p))','p p^T - diag(p)','diag(p)','p ∘ (1-p) ∘ g']],
 'jac-quadratic':['A in R^{n×n}, x in R^n\ns = x^T A x','ds/dx','x^T (A + A^T)','(A+A^T) x',['2 A x','A x']],
 'jac-sigmoid':['z in R^n\nh = σ(z)','dh/dz','diag(h ∘ (1-h))','h ∘ (1-h) ∘ g',['diag(z ∘ (1-z))','diag(h ∘ (1+h))','diag(1-h^2)','diag(σ(h) ∘ (1-σ(h)))']],
 'jac-linear-x':['W in R^{n×m}, x in R^m\nz = W x','dz/dx','W','W^T g',['W^T','W g','x g^T']],
 'jac-leaky-relu':['z in R^n, a in R\nh = leaky(z, a)','dh/dz','diag(1{z>0} + a 1{z≤0})','(1{z>0} + a 1{z≤0}) ∘ g',['diag(1{z>0})','diag(1{z>0} + a z ∘ 1{z≤0})']],
 'jac-relu':['z in R^n\nh = max(z, 0)','dh/dz','diag(1{z>0})','1{z>0} ∘ g',['diag(1{h≥0})','diag(h)','1{g>0} ∘ g']],
 'jac-log':['x positive in R^n\nz = log x','dz/dx','diag(1/x)','g/x',['diag(log x)','1/x']],
 'jac-silu':['z in R^n\nh = z ∘ σ(z)','dh/dz','diag(σ(z) + z ∘ σ(z) ∘ (1-σ(z)))','(σ(z) + z ∘ σ(z) ∘ (1-σ(z))) ∘ g',['diag(σ(z))','diag(z ∘ σ(z) ∘ (1-σ(z)))','diag(σ(z) ∘ (1-σ(z)))']],
 'jac-hadamard':['a in R^n, b in R^n\nz = a ∘ b','dz/da','diag(b)','b ∘ g',['diag(a)','b','b^T g']],
 'jac-sum':['x in R^n\ns = 1^T x','ds/dx','1^T','1_n',['n','x']],
 'jac-row-linear':['x in R^{1×n}, W in R^{n×m}\nz = x W','dz/dx','W^T','g W^T',['W','g W','W g^T']],
 'jac-dot-h':['u in R^n, h in R^n\ns = u^T h','ds/dh','u^T','u',['h','u ∘ h']],
 'win-ds-db':[win,'ds/db',"u^T diag(tanh'(z))","u ∘ (1 - h^2)",["tanh'(z)",'u',"u^T tanh'(z)",'u ∘ h',"u ∘ (1 - tanh(h)^2)"]],
 'win-ds-dW':[win,'ds/dW',null,"(u ∘ (1-h^2)) x^T",["x (u ∘ (1-h^2))^T","W^T (u ∘ (1-h^2))",'u x^T',"(u ∘ (1-h^2))^T x","(1-h^2) x^T","(u ∘ (1-h^2)) h^T"]],
 'win-ds-dx':[win,'ds/dx',"(u ∘ (1-h^2))^T W","W^T (u ∘ (1-h^2))",["W (u ∘ (1-h^2))","W^T u","(u ∘ (1-h^2)) x^T"]],
 'logistic-b':[logi,'dJ/db',"(σ(s)-y) (u ∘ (1-h^2))^T","(σ(s)-y) u ∘ (1-h^2)",["u ∘ (1-h^2)","(σ(s)-y) (1-h^2)","(σ(s)-y) σ(s) (1-σ(s)) u ∘ (1-h^2)"]],
 'hinge-W':['x in R^m, x_c in R^m, W in R^{n×m}, b in R^n, u in R^n\nz = W x + b\nz_c = W x_c + b\ns = u^T tanh(z)\ns_c = u^T tanh(z_c)\nJ = max(0, 1 - s + s_c)','dJ/dW',null,"1{1 - s + s_c > 0} (-(u ∘ tanh'(z)) x^T + (u ∘ tanh'(z_c)) x_c^T)",["-(u ∘ tanh'(z)) x^T","1{1 - s + s_c > 0} ((u ∘ tanh'(z)) x^T - (u ∘ tanh'(z_c)) x_c^T)","1{1 - s + s_c > 0} (u ∘ tanh'(z_c) - u ∘ tanh'(z)) (x_c - x)^T"]],
 'logistic-u':[logi,'dJ/du',"(σ(s)-y) h^T","(σ(s)-y) h",['h','(σ(s)-y) u']],
 'logistic-x':[logi,'dJ/dx',"(σ(s)-y) (u ∘ (1-h^2))^T W","(σ(s)-y) W^T (u ∘ (1-h^2))",['(σ(s)-y) W^T u','(σ(s)-y) W (u ∘ (1-h^2))']],
 'ce-logits':['t in R^C, y one-hot in R^C\nŷ = softmax(t)\nJ = -y^T log ŷ','dJ/dt','(ŷ-y)^T','ŷ - y',['y - ŷ','ŷ','-y/ŷ','(ŷ-y) ∘ ŷ ∘ (1-ŷ)','log(ŷ) - y']],
 'ce-temperature':['t in R^C, y one-hot in R^C, T in R\nŷ = softmax(t/T)\nJ = CE(y, ŷ)','dJ/dt','(ŷ-y)^T/T','(ŷ - y)/T',['ŷ - y','T (ŷ - y)']],
 'ce-unnormalised-target':['t in R^C, y positive in R^C\nŷ = softmax(t)\nJ = -y^T log ŷ','dJ/dt','((1^T y) ŷ - y)^T','sum(y) ŷ - y',['ŷ - y']],
 'ce-batch-b':[ceB,'dJ/db','1^T (P - Y)/N','1^T (P - Y)/N',['(P - Y)/N','1^T (P - Y)','1^T (P - Y)/N/N']],
 'bce-multilabel':['t in R^C, y mask in R^C\nJ = -sum(y ∘ log σ(t) + (1-y) ∘ log(1-σ(t)))','dJ/dt','(σ(t)-y)^T','σ(t) - y',['softmax(t) - y','(σ(t) - y) ∘ σ(t) ∘ (1-σ(t))']],
 'ce-prob':['p positive in R^C, y one-hot in R^C\nJ = -y^T log p','dJ/dp','(-y/p)^T','-y/p',['p - y','-log p','-1/p']],
 'ce-W':['W in R^{C×m}, x in R^m, b in R^C, y one-hot in R^C\nz = W x + b\np = softmax(z)\nJ = CE(y,p)','dJ/dW',null,'(p-y) x^T',['x (p-y)^T','W^T (p-y)','(p-y) ∘ x']],
 'ce-batch-W':[ceB,'dJ/dW',null,'X^T (P-Y)/N',['(P-Y)^T X/N','X^T (P-Y)','X (P-Y)']],
 'w2v-neg-uo':['v in R^d, u_o in R^d, u_1 in R^d, u_2 in R^d\nJ = -log σ(u_o^T v) - log σ(-u_1^T v) - log σ(-u_2^T v)','dJ/du_o','(σ(u_o^T v) - 1) v^T','(σ(u_o^T v) - 1) v',['σ(u_o^T v) v','(1-σ(u_o^T v)) v','(σ(u_o^T v)-1) u_o']],
 'w2v-neg-repeat':['v in R^d, u_o in R^d, u_k in R^d\nJ = -log σ(u_o^T v) - 3 log σ(-u_k^T v)','dJ/du_k','3 σ(u_k^T v) v^T','3 σ(u_k^T v) v',['σ(u_k^T v) v']],
 'w2v-cbow-context':['c in R^d, a in R^d, U in R^{d×V}, y one-hot in R^V\nv = (c + a)/4\np = softmax(U^T v)\nJ = CE(y, p)','dJ/dc','(p-y)^T U^T/4','U (p-y)/4',['U (p-y)','4 U (p-y)']],
 'glove-u':['u in R^d, v in R^d, b in R, c in R, k in R, f in R\nr = u^T v + b + c - k\nJ = f r^2','dJ/du','2 f r v^T','2 f r v',['f r v','2 f r u','2 r v']],
 'w2v-naive-U':[w2v,'dJ/dU',null,'v (p-y)^T',['(p-y) v^T','v p^T','v (y ∘ (p-y))^T']],
 'w2v-naive-vc':[w2v,'dJ/dv','(p-y)^T U^T','U (p-y)',['U^T (p-y)','U (y-p)','U y - U p','-U y','U p']],
 'l2-half':['W in R^{n×d}, λ in R\nR = λ/2 ‖W‖_F^2','dR/dW',null,'λ W',['2 λ W','λ ‖W‖','λ/2']],
 'l1':['W in R^{n×d}, λ in R\nR = λ sum |W|','dR/dW',null,'λ sign(W)',['λ 1 1_d^T','λ W','λ |W|']],
 'dropout':['h in R^n, m mask in R^n, p in R\nk = 1/(1-p)\na = k m ∘ h','da/dh','k diag(m)','k m ∘ g',['m ∘ g','g','(1-p) m ∘ g']],
 'relu-net-x':[rn,'dJ/dx','((U^T (p-y)) ∘ 1{z>0})^T W','W^T (U^T (p-y) ∘ 1{z>0})',['W^T U^T (p-y)','(W^T U^T (p-y)) ∘ 1{x>0}']],
 'l2-full':['W in R^{n×d}, λ in R\nR = λ sum(W ∘ W)','dR/dW',null,'2 λ W',['λ W']],
 'tied-autoencoder':['W in R^{k×d}, x in R^d\ne = W^T W x - x\nJ = 1/2 ‖e‖^2','dJ/dW',null,'W (x e^T + e x^T)',['W e x^T','W x e^T']],
 'relu-net-b1':[rn,'dJ/db_1','(U^T (p-y) ∘ 1{z>0})^T','U^T (p-y) ∘ 1{z>0}',['U^T (p-y)','U (p-y)']],
 'mlp-row-W1':['x in R^{1×d}, W_1 in R^{d×H}, b_1 in R^{1×H}, W_2 in R^{H×C}, b_2 in R^{1×C}, y one-hot in R^{1×C}\nz = x W_1 + b_1\nh = σ(z)\nt = h W_2 + b_2\np = softmax(t)\nJ = CE(y,p)','dJ/dW_1',null,'x^T ((p-y) W_2^T ∘ h ∘ (1-h))',['((p-y) W_2^T ∘ h ∘ (1-h))^T x','x^T (p-y) W_2^T','h^T (p-y)']],
 'batch-XW-W':['X in R^{N×D}, W in R^{D×M}\nY = X W','dY/dW',null,'X^T g',['g^T X','X g','g W^T','X^T g / N']],
 'batch-mse-W':['X in R^{N×D}, W in R^{D×M}, T in R^{N×M}\nJ = 1/N ‖X W - T‖^2','dJ/dW',null,'2/N X^T (X W - T)',['1/N X^T (X W - T)','2 X^T (X W - T)','2/N (X W - T) X^T']],
 'batch-WX-X':['W in R^{5×10}, X in R^{10×3}\nD = W X','dD/dX',null,'W^T g',['W g','g^T W']],
 'batch-outer-sum':['a in R^n, b in R^{1×m}\nM = a 1_m^T + 1_n b','dM/da',null,'g 1',['1^T g','g']],
 'cosine':['a in R^n, b in R^n\ns = a^T b/(‖a‖ ‖b‖)','ds/da','(b/(‖a‖ ‖b‖) - s a/‖a‖^2)^T','b/(‖a‖ ‖b‖) - s a/‖a‖^2',['b/(‖a‖ ‖b‖)','b']],
 'attn-K':['q in R^d, K in R^{T×d}, V in R^{T×v}\na = softmax(K q / sqrt(d))\no = V^T a','do/dK',null,'(a ∘ (V g - a^T V g)) q^T / sqrt(d)',['q (a ∘ (V g - a^T V g))^T / sqrt(d)']],
 'rnn-hprev':['h_p in R^H, x in R^D, W_h in R^{H×H}, W_x in R^{H×D}, b in R^H\nz = W_h h_p + W_x x + b\nh = tanh(z)','dh/dh_p','diag(1-h^2) W_h','W_h^T ((1-h^2) ∘ g)',['W_h^T g','W_h ((1-h^2) ∘ g)','(1-h^2) ∘ (W_h^T g)']],
 'rnn-Wh':['h_p in R^H, x in R^D, W_h in R^{H×H}, W_x in R^{H×D}, b in R^H\nz = W_h h_p + W_x x + b\nh = tanh(z)','dh/dW_h',null,'((1-h^2) ∘ g) h_p^T',['((1-h^2) ∘ g) h^T','h_p ((1-h^2) ∘ g)^T']],
 'gru-z':['z in R^n, h_p in R^n, h_t in R^n\nh = z ∘ h_p + (1-z) ∘ h_t','dh/dz','diag(h_p - h_t)','(h_p - h_t) ∘ g',['h_p ∘ g','(h_t - h_p) ∘ g']],
 'lstm-cprev':['c_p in R^n, f in R^n, i in R^n, c_t in R^n, o in R^n\nc = f ∘ c_p + i ∘ c_t\nh = o ∘ tanh(c)','dh/dc_p','diag(o ∘ (1-tanh(c)^2) ∘ f)','f ∘ o ∘ (1-tanh(c)^2) ∘ g',['o ∘ (1-tanh(c)^2) ∘ g','f ∘ g','f ∘ o ∘ (1-h^2) ∘ g']],
 'meanpool-bow':['e in R^d, a in R^d\nm = (e + a)/5','dm/de','I/5','g/5',['g']],
 'batch-scale':['X in R^{N×D}, s in R^{1×D}\nY = X ∘ (1 s)','dY/ds',null,'1^T (g ∘ X)',['g ∘ X','1^T g']],
 'ln-x':['x in R^D, a in R^D, b in R^D\nc = x - mean(x)\nr = sqrt(mean(c ∘ c) + 0.00001)\nk = c / r\ny = a ∘ k + b','dy/dx','diag(a) (I - 1 1^T/D - k k^T/D)/r','((a ∘ g) - mean(a ∘ g) - k mean(a ∘ g ∘ k))/r',['a/r ∘ (g - mean(g) - k mean(g ∘ k))','a ∘ g / r','((a ∘ g) - mean(a ∘ g))/r']],
 'bn-eval-x':['X in R^{N×D}, a, b, m in R^{1×D}, v positive in R^{1×D}\nY = (1 a) ∘ (X - 1 m) / sqrt(1 v) + 1 b','dY/dX',null,'(1 a) ∘ g / sqrt(1 v)',[]],
 'win-dWij':[win,'ds/dW',null,'[u_i (1-h_i^2) x_j]_{ij}',['[u_j (1-h_j^2) x_i]_{ij}','[Σ_i u_i (1-h_i^2) x_j]_{ij}']],
 'win-dWij-entry':[win,'ds/dW_{ij}',null,'u_i (1-h_i^2) x_j',['u_j (1-h_j^2) x_i','Σ_i u_i (1-h_i^2) x_j']],
 'win-repeat-word':[twice,'ds/de',`[${G}_j + ${G}_{j+2d}]_j^T`,`[${G}_j + ${G}_{2d+j}]_j`,[`[${G}_{j+2d}]_j`,`[${G}_j]_j`,`[(${G}_j + ${G}_{2d+j})/2]_j`]],
 'win-embedding-matrix':[table,'ds/dE',null,`[a_i (${G}_j + ${G}_{j+2d}) + c_i ${G}_{j+d}]_{ij}`,[`[a_i ${G}_{j+2d} + c_i ${G}_{j+d}]_{ij}`,`[${G}_j + ${G}_{j+2d} + ${G}_{j+d}]_{ij}`]],
 'conv-x':[slid,'dy/dx','[w_{j-i+1}]_{ij}','[Σ_i g_i w_{j-i+1}]_j',['[Σ_i g_i w_{3-(j-i)}]_j','1_2']],
 'avgpool':[pooled,'dy/dx','[(1{j=2i-1} + 1{j=2i})/2]_{ij}','[Σ_i g_i (1{j=2i-1} + 1{j=2i})/2]_j',['[Σ_i g_i (1{j=2i-1} + 1{j=2i})]_j']],
};

"""The public suffix list: under which names anyone can register a name of their own.

Made by scripts/make_public_suffixes.py, never edited by hand. To make it again: install a newer publicsuffixlist, run the script,
run the tests. The rules are those of https://publicsuffix.org/list/ (Mozilla Public License 2.0, https://mozilla.org/MPL/2.0/),
in lower case and A-labels; `*.` and `!` mean what they mean there. ICANN holds what registries delegate (`co.uk`), PRIVATE what
companies lend to their customers (`pages.dev`). The words are separated by white space; sorted by their labels from the right.
"""

from __future__ import annotations

VERSION = "2026-10-22_08-36-41_UTC"
COMMIT = "8437e5262f13305f94087abe699b4fe2be1d1de8"

ICANN = """
aaa aarp abb abbott abbvie abc able abogado abudhabi ac com.ac edu.ac gov.ac mil.ac net.ac org.ac academy accenture accountant accountants
aco actor ad ads adult ae ac.ae co.ae gov.ae mil.ae net.ae org.ae sch.ae aeg aero accident-investigation.aero accident-prevention.aero
aerobatic.aero aeroclub.aero aerodrome.aero agents.aero air-surveillance.aero air-traffic-control.aero aircraft.aero airline.aero
airport.aero airtraffic.aero ambulance.aero association.aero author.aero ballooning.aero broker.aero caa.aero cargo.aero catering.aero
certification.aero championship.aero charter.aero civilaviation.aero club.aero conference.aero consultant.aero consulting.aero
control.aero council.aero crew.aero design.aero dgca.aero educator.aero emergency.aero engine.aero engineer.aero entertainment.aero
equipment.aero exchange.aero express.aero federation.aero flight.aero freight.aero fuel.aero gliding.aero government.aero
groundhandling.aero group.aero hanggliding.aero homebuilt.aero insurance.aero journal.aero journalist.aero leasing.aero logistics.aero
magazine.aero maintenance.aero marketplace.aero media.aero microlight.aero modelling.aero navigation.aero parachuting.aero
paragliding.aero passenger-association.aero pilot.aero press.aero production.aero recreation.aero repbody.aero res.aero research.aero
rotorcraft.aero safety.aero scientist.aero services.aero show.aero skydiving.aero software.aero student.aero taxi.aero trader.aero
trading.aero trainer.aero union.aero workinggroup.aero works.aero aetna af com.af edu.af gov.af net.af org.af afl africa ag co.ag com.ag
net.ag nom.ag org.ag agakhan agency ai com.ai net.ai off.ai org.ai aig airbus airforce airtel akdn al com.al edu.al gov.al mil.al net.al
org.al alibaba alipay allfinanz allstate ally alsace alstom am co.am com.am commune.am net.am org.am amazon americanexpress americanfamily
amex amfam amica amsterdam analytics android anquan anz ao co.ao ed.ao edu.ao gov.ao gv.ao it.ao og.ao org.ao pb.ao aol apartments app
apple aq aquarelle ar bet.ar com.ar coop.ar edu.ar gob.ar gov.ar int.ar mil.ar musica.ar mutual.ar net.ar org.ar seg.ar senasa.ar tur.ar
arab aramco archi army arpa e164.arpa home.arpa in-addr.arpa ip6.arpa iris.arpa uri.arpa urn.arpa art arte as gov.as asda asia associates
at ac.at sth.ac.at co.at gv.at or.at athleta attorney au act.au asn.au com.au conf.au edu.au act.edu.au catholic.edu.au nsw.edu.au
nt.edu.au qld.edu.au sa.edu.au tas.edu.au vic.edu.au wa.edu.au gov.au qld.gov.au sa.gov.au tas.gov.au vic.gov.au wa.gov.au id.au net.au
nsw.au nt.au org.au oz.au qld.au sa.au tas.au vic.au wa.au auction audi audible audio auspost author auto autos aw com.aw aws ax axa az
biz.az co.az com.az edu.az gov.az info.az int.az mil.az name.az net.az org.az pp.az pro.az azure
ba com.ba edu.ba gov.ba mil.ba net.ba org.ba baby baidu banamex band bank bar barcelona barclaycard barclays barefoot bargains baseball
basketball bauhaus bayern bb biz.bb co.bb com.bb edu.bb gov.bb info.bb net.bb org.bb store.bb tv.bb bbc bbt bbva bcg bcn bd ac.bd ai.bd
co.bd com.bd edu.bd gov.bd id.bd info.bd it.bd mil.bd net.bd org.bd sch.bd tv.bd be ac.be beats beauty beer berlin best bestbuy bet bf
gov.bf bg 0.bg 1.bg 2.bg 3.bg 4.bg 5.bg 6.bg 7.bg 8.bg 9.bg a.bg b.bg c.bg d.bg e.bg f.bg g.bg h.bg i.bg j.bg k.bg l.bg m.bg n.bg o.bg
p.bg q.bg r.bg s.bg t.bg u.bg v.bg w.bg x.bg y.bg z.bg bh com.bh edu.bh gov.bh net.bh org.bh bharti bi co.bi com.bi edu.bi or.bi org.bi
bible bid bike bing bingo bio biz bj africa.bj agro.bj architectes.bj assur.bj avocats.bj co.bj com.bj eco.bj econo.bj edu.bj info.bj
loisirs.bj money.bj net.bj org.bj ote.bj restaurant.bj resto.bj tourism.bj univ.bj black blackfriday blockbuster blog bloomberg blue bm
com.bm edu.bm gov.bm net.bm org.bm bms bmw bn com.bn edu.bn gov.bn net.bn org.bn bnpparibas bo academia.bo agro.bo arte.bo blog.bo
bolivia.bo ciencia.bo com.bo cooperativa.bo democracia.bo deporte.bo ecologia.bo economia.bo edu.bo empresa.bo gob.bo ia.bo indigena.bo
industria.bo info.bo int.bo medicina.bo mil.bo movimiento.bo musica.bo natural.bo net.bo nombre.bo noticias.bo org.bo patria.bo
plurinacional.bo politica.bo profesional.bo pueblo.bo revista.bo salud.bo tecnologia.bo tksat.bo transporte.bo tv.bo web.bo wiki.bo boats
boehringer bofa bom bond boo book booking bosch bostik boston bot boutique box br 9guacu.br abc.br adm.br adv.br agr.br aju.br am.br
anani.br aparecida.br api.br app.br arq.br art.br ato.br b.br barueri.br belem.br bet.br bhz.br bib.br bio.br blog.br bmd.br boavista.br
bsb.br campinagrande.br campinas.br caxias.br cim.br cng.br cnt.br com.br contagem.br coop.br coz.br cri.br cuiaba.br curitiba.br def.br
des.br det.br dev.br ecn.br eco.br edu.br emp.br enf.br eng.br esp.br etc.br eti.br far.br feira.br flog.br floripa.br fm.br fnd.br
fortal.br fot.br foz.br fst.br g12.br geo.br ggf.br goiania.br gov.br ac.gov.br al.gov.br am.gov.br ap.gov.br ba.gov.br ce.gov.br
df.gov.br es.gov.br go.gov.br ma.gov.br mg.gov.br ms.gov.br mt.gov.br pa.gov.br pb.gov.br pe.gov.br pi.gov.br pr.gov.br rj.gov.br
rn.gov.br ro.gov.br rr.gov.br rs.gov.br sc.gov.br se.gov.br sp.gov.br to.gov.br gru.br ia.br imb.br ind.br inf.br jab.br jampa.br jdf.br
joinville.br jor.br jus.br leg.br leilao.br lel.br log.br londrina.br macapa.br maceio.br manaus.br maringa.br mat.br med.br mil.br
morena.br mp.br mus.br natal.br net.br niteroi.br *.nom.br not.br ntr.br odo.br ong.br org.br osasco.br palmas.br poa.br ppg.br pro.br
psc.br psi.br pvh.br qsl.br radio.br rec.br recife.br rep.br ribeirao.br rio.br riobranco.br riopreto.br salvador.br sampa.br
santamaria.br santoandre.br saobernardo.br saogonca.br seg.br sjc.br slg.br slz.br social.br sorocaba.br srv.br taxi.br tc.br tec.br
teo.br the.br tmp.br trd.br tur.br tv.br udi.br vet.br vix.br vlog.br wiki.br xyz.br zlg.br bradesco bridgestone broadway broker brother
brussels bs com.bs edu.bs gov.bs net.bs org.bs bt com.bt edu.bt gov.bt net.bt org.bt build builders business buy buzz bv bw ac.bw co.bw
gov.bw net.bw org.bw by com.by gov.by mil.by of.by bz co.bz com.bz edu.bz gov.bz net.bz org.bz bzh
ca ab.ca bc.ca gc.ca mb.ca nb.ca nf.ca nl.ca ns.ca nt.ca nu.ca on.ca pe.ca qc.ca sk.ca yk.ca cab cafe cal call calvinklein cam camera camp
canon capetown capital capitalone car caravan cards care career careers cars casa case cash casino cat catering catholic cba cbn cbre cc
cd gov.cd center ceo cern cf cfa cfd cg ch chanel channel charity chase chat cheap chintai christmas chrome church ci ac.ci asso.ci co.ci
com.ci ed.ci edu.ci go.ci gouv.ci int.ci net.ci or.ci org.ci xn--aroport-bya.ci cipriani circle cisco citadel citi citic city *.ck !www.ck
cl co.cl gob.cl gov.cl mil.cl claims cleaning click clinic clinique clothing cloud club clubmed cm co.cm com.cm gov.cm net.cm cn ac.cn
ah.cn bj.cn com.cn cq.cn edu.cn fj.cn gd.cn gov.cn gs.cn gx.cn gz.cn ha.cn hb.cn he.cn hi.cn hk.cn hl.cn hn.cn jl.cn js.cn jx.cn ln.cn
mil.cn mo.cn net.cn nm.cn nx.cn org.cn qh.cn sc.cn sd.cn sh.cn sn.cn sx.cn tj.cn tw.cn xj.cn xn--55qx5d.cn xn--io0a7i.cn xn--od0alg.cn
xz.cn yn.cn zj.cn co com.co edu.co gov.co mil.co net.co nom.co org.co coach codes coffee college cologne com commbank community company
compare computer comsec condos construction consulting contact contractors cooking cool coop corsica country coupon coupons courses cpa cr
ac.cr co.cr ed.cr fi.cr go.cr or.cr sa.cr credit creditcard creditunion cricket crown crs cruise cruises cu com.cu edu.cu gob.cu inf.cu
nat.cu net.cu org.cu cuisinella cv com.cv edu.cv id.cv int.cv net.cv nome.cv org.cv publ.cv cw com.cw edu.cw net.cw org.cw cx gov.cx cy
ac.cy biz.cy com.cy ekloges.cy gov.cy ltd.cy mil.cy net.cy org.cy press.cy pro.cy tm.cy cymru cyou cz gov.cz
dad dance data date dating datsun day dclk dds de deal dealer deals degree delivery dell deloitte delta democrat dental dentist desi
design dev dhl diamonds diet digital direct directory discount discover dish diy dj dk dm co.dm com.dm edu.dm gov.dm net.dm org.dm dnp do
art.do com.do edu.do gob.do gov.do mil.do net.do org.do sld.do web.do docs doctor dog domains dot download drive dtv dubai dupont durban
dvag dvr dz art.dz asso.dz com.dz edu.dz gov.dz net.dz org.dz pol.dz soc.dz tm.dz
earth eat ec abg.ec adm.ec agron.ec arqt.ec art.ec bar.ec chef.ec com.ec cont.ec cpa.ec cue.ec dent.ec dgn.ec disco.ec doc.ec edu.ec
eng.ec esm.ec fin.ec fot.ec gal.ec gob.ec gov.ec gye.ec ibr.ec info.ec k12.ec lat.ec loj.ec med.ec mil.ec mktg.ec mon.ec net.ec ntr.ec
odont.ec org.ec pro.ec prof.ec psic.ec psiq.ec pub.ec rio.ec rrpp.ec sal.ec tech.ec tul.ec tur.ec uio.ec vet.ec xxx.ec eco edeka edu
education ee aip.ee com.ee edu.ee fie.ee gov.ee lib.ee med.ee org.ee pri.ee riik.ee eg ac.eg com.eg edu.eg eun.eg gov.eg info.eg me.eg
mil.eg name.eg net.eg org.eg sci.eg sport.eg tv.eg email emerck energy engineer engineering enterprises epson equipment *.er ericsson erni
es com.es edu.es gob.es nom.es org.es esq estate et biz.et com.et edu.et gov.et info.et name.et net.et org.et eu eurovision eus events
exchange expert exposed express extraspace
fage fail fairwinds faith family fan fans farm farmers fashion fast fedex feedback ferrari ferrero fi aland.fi fidelity fido film final
finance financial fire firestone firmdale fish fishing fit fitness fj ac.fj biz.fj com.fj edu.fj gov.fj id.fj info.fj mil.fj name.fj
net.fj org.fj pro.fj *.fk flickr flights flir florist flowers fly fm com.fm edu.fm net.fm org.fm fo foo food football ford forex forsale
forum foundation fox fr asso.fr avoues.fr cci.fr com.fr gouv.fr greta.fr huissier-justice.fr nom.fr prd.fr tm.fr free fresenius frl
frogans frontier ftr fujitsu fun fund furniture futbol fyi
ga gal gallery gallo gallup game games gap garden gay gb gbiz gd edu.gd gov.gd gdn ge com.ge cyb.ge edu.ge gov.ge llc.ge net.ge online.ge
org.ge pvt.ge school.ge tnx.ge gea gent genting george gf gg co.gg net.gg org.gg ggee gh biz.gh com.gh edu.gh gov.gh mil.gh net.gh org.gh
gi com.gi edu.gi gov.gi ltd.gi mod.gi org.gi gift gifts gives giving gl co.gl com.gl edu.gl net.gl org.gl glass gle global globo gm gmail
gmbh gmo gmx gn ac.gn com.gn edu.gn gov.gn net.gn org.gn godaddy gold goldpoint golf goodyear goog google gop got gov gp asso.gp com.gp
edu.gp mobi.gp net.gp org.gp gq gr com.gr edu.gr gov.gr net.gr org.gr grainger graphics gratis green gripe grocery group gs gt com.gt
edu.gt gob.gt ind.gt mil.gt net.gt org.gt gu com.gu edu.gu gov.gu guam.gu info.gu net.gu org.gu web.gu gucci guge guide guitars guru gw gy
co.gy com.gy edu.gy gov.gy net.gy org.gy
hair hamburg hangout haus hbo hdfc hdfcbank health healthcare help helsinki here hermes hiphop hisamitsu hitachi hiv hk com.hk edu.hk
gov.hk idv.hk net.hk org.hk xn--55qx5d.hk xn--ciqpn.hk xn--gmq050i.hk xn--gmqw5a.hk xn--io0a7i.hk xn--lcvr32d.hk xn--mk0axi.hk
xn--mxtq1m.hk xn--od0alg.hk xn--od0aq3b.hk xn--tn0ag.hk xn--uc0atv.hk xn--uc0ay4a.hk xn--wcvs22d.hk xn--zf0avx.hk hkt hm hn com.hn edu.hn
gob.hn mil.hn net.hn org.hn hockey holdings holiday homedepot homegoods homes homesense honda horse hospital host hosting hot hotel hotels
hotmail house how hr com.hr from.hr iz.hr name.hr hsbc ht adult.ht art.ht asso.ht com.ht coop.ht edu.ht firm.ht gouv.ht info.ht med.ht
net.ht org.ht perso.ht pol.ht pro.ht rel.ht shop.ht hu 2000.hu agrar.hu bolt.hu casino.hu city.hu co.hu erotica.hu erotika.hu film.hu
forum.hu games.hu hotel.hu info.hu ingatlan.hu jogasz.hu konyvelo.hu lakas.hu media.hu news.hu org.hu priv.hu reklam.hu sex.hu shop.hu
sport.hu suli.hu szex.hu tm.hu tozsde.hu utazas.hu video.hu hughes hyatt hyundai
ibm icbc ice icu id ac.id ai.id biz.id co.id desa.id go.id kop.id mil.id my.id net.id or.id ponpes.id sch.id web.id xn--9tfky.id ie gov.ie
ieee ifm ikano il ac.il co.il gov.il idf.il k12.il muni.il net.il org.il im ac.im co.im ltd.co.im plc.co.im com.im net.im org.im tt.im
tv.im imamat imdb immo immobilien in 5g.in 6g.in ac.in aero.in ai.in alumni.in am.in bank.in bihar.in biz.in business.in ca.in cn.in co.in
com.in coop.in cs.in delhi.in dr.in edu.in er.in fin.in firm.in gen.in gov.in gujarat.in ind.in info.in int.in internet.in io.in me.in
mil.in net.in nic.in org.in pg.in post.in pro.in res.in school.in travel.in tv.in ub.in uk.in up.in us.in inc industries infiniti info ing
ink institute insurance insure int eu.int international intuit investments io co.io com.io edu.io gov.io mil.io net.io nom.io org.io
ipiranga iq com.iq edu.iq gov.iq mil.iq net.iq org.iq ir ac.ir co.ir gov.ir id.ir net.ir org.ir sch.ir xn--mgba3a4f16a.ir
xn--mgba3a4fra.ir irish is ismaili ist istanbul it abr.it abruzzo.it ag.it agrigento.it al.it alessandria.it alto-adige.it altoadige.it
an.it ancona.it andria-barletta-trani.it andria-trani-barletta.it andriabarlettatrani.it andriatranibarletta.it ao.it aosta.it
aosta-valley.it aostavalley.it aoste.it ap.it aq.it ar.it arezzo.it ascoli-piceno.it ascolipiceno.it asti.it at.it av.it avellino.it ba.it
balsan.it balsan-sudtirol.it balsan-suedtirol.it bari.it barletta-trani-andria.it barlettatraniandria.it bas.it basilicata.it belluno.it
benevento.it bergamo.it bg.it bi.it biella.it bl.it bn.it bo.it bologna.it bolzano.it bolzano-altoadige.it bozen.it bozen-sudtirol.it
bozen-suedtirol.it br.it brescia.it brindisi.it bs.it bt.it bulsan.it bulsan-sudtirol.it bulsan-suedtirol.it bz.it ca.it cagliari.it
cal.it calabria.it caltanissetta.it cam.it campania.it campidano-medio.it campidanomedio.it campobasso.it carbonia-iglesias.it
carboniaiglesias.it carrara-massa.it carraramassa.it caserta.it catania.it catanzaro.it cb.it ce.it cesena-forli.it cesenaforli.it ch.it
chieti.it ci.it cl.it cn.it co.it como.it cosenza.it cr.it cremona.it crotone.it cs.it ct.it cuneo.it cz.it dell-ogliastra.it
dellogliastra.it edu.it emilia-romagna.it emiliaromagna.it emr.it en.it enna.it fc.it fe.it fermo.it ferrara.it fg.it fi.it firenze.it
florence.it fm.it foggia.it forli-cesena.it forlicesena.it fr.it friuli-v-giulia.it friuli-ve-giulia.it friuli-vegiulia.it
friuli-venezia-giulia.it friuli-veneziagiulia.it friuli-vgiulia.it friuliv-giulia.it friulive-giulia.it friulivegiulia.it
friulivenezia-giulia.it friuliveneziagiulia.it friulivgiulia.it frosinone.it fvg.it ge.it genoa.it genova.it go.it gorizia.it gov.it gr.it
grosseto.it iglesias-carbonia.it iglesiascarbonia.it im.it imperia.it is.it isernia.it kr.it la-spezia.it laquila.it laspezia.it latina.it
laz.it lazio.it lc.it le.it lecce.it lecco.it li.it lig.it liguria.it livorno.it lo.it lodi.it lom.it lombardia.it lombardy.it lt.it lu.it
lucania.it lucca.it macerata.it mantova.it mar.it marche.it massa-carrara.it massacarrara.it matera.it mb.it mc.it me.it
medio-campidano.it mediocampidano.it messina.it mi.it milan.it milano.it mn.it mo.it modena.it mol.it molise.it monza.it monza-brianza.it
monza-e-della-brianza.it monzabrianza.it monzaebrianza.it monzaedellabrianza.it ms.it mt.it na.it naples.it napoli.it no.it novara.it
nu.it nuoro.it og.it ogliastra.it olbia-tempio.it olbiatempio.it or.it oristano.it ot.it pa.it padova.it padua.it palermo.it parma.it
pavia.it pc.it pd.it pe.it perugia.it pesaro-urbino.it pesarourbino.it pescara.it pg.it pi.it piacenza.it piedmont.it piemonte.it pisa.it
pistoia.it pmn.it pn.it po.it pordenone.it potenza.it pr.it prato.it pt.it pu.it pug.it puglia.it pv.it pz.it ra.it ragusa.it ravenna.it
rc.it re.it reggio-calabria.it reggio-emilia.it reggiocalabria.it reggioemilia.it rg.it ri.it rieti.it rimini.it rm.it rn.it ro.it roma.it
rome.it rovigo.it sa.it salerno.it sar.it sardegna.it sardinia.it sassari.it savona.it si.it sic.it sicilia.it sicily.it siena.it
siracusa.it so.it sondrio.it sp.it sr.it ss.it su.it sud-sardegna.it sudsardegna.it suedtirol.it sv.it ta.it taa.it taranto.it te.it
tempio-olbia.it tempioolbia.it teramo.it terni.it tn.it to.it torino.it tos.it toscana.it tp.it tr.it trani-andria-barletta.it
trani-barletta-andria.it traniandriabarletta.it tranibarlettaandria.it trapani.it trentin-sud-tirol.it trentin-sudtirol.it
trentin-sued-tirol.it trentin-suedtirol.it trentino.it trentino-a-adige.it trentino-aadige.it trentino-alto-adige.it trentino-altoadige.it
trentino-s-tirol.it trentino-stirol.it trentino-sud-tirol.it trentino-sudtirol.it trentino-sued-tirol.it trentino-suedtirol.it
trentinoa-adige.it trentinoaadige.it trentinoalto-adige.it trentinoaltoadige.it trentinos-tirol.it trentinostirol.it trentinosud-tirol.it
trentinosued-tirol.it trentinosuedtirol.it trentinsud-tirol.it trentinsudtirol.it trentinsued-tirol.it trentinsuedtirol.it trento.it
treviso.it trieste.it ts.it turin.it tuscany.it tv.it ud.it udine.it umb.it umbria.it urbino-pesaro.it urbinopesaro.it va.it
val-d-aosta.it val-daosta.it vald-aosta.it valle-aosta.it valle-d-aosta.it valle-daosta.it valleaosta.it valled-aosta.it valledaosta.it
vallee-aoste.it vallee-d-aoste.it valleeaoste.it valleedaoste.it vao.it varese.it vb.it vc.it vda.it ve.it ven.it veneto.it venezia.it
venice.it verbania.it verbano-cusio-ossola.it vercelli.it verona.it vi.it vibo-valentia.it vibovalentia.it vicenza.it viterbo.it vr.it
vs.it vt.it vv.it xn--balsan-sdtirol-nsb.it xn--bozen-sdtirol-2ob.it xn--bulsan-sdtirol-nsb.it xn--cesena-forl-mcb.it
xn--cesenaforl-i8a.it xn--forl-cesena-fcb.it xn--forlcesena-c8a.it xn--sdtirol-n2a.it xn--trentin-sd-tirol-rzb.it
xn--trentin-sdtirol-7vb.it xn--trentino-sd-tirol-c3b.it xn--trentino-sdtirol-szb.it xn--trentinosd-tirol-rzb.it xn--trentinosdtirol-7vb.it
xn--trentinsd-tirol-6vb.it xn--trentinsdtirol-nsb.it xn--valle-aoste-ebb.it xn--valle-d-aoste-ehb.it xn--valleaoste-e7a.it
xn--valledaoste-ebb.it itau itv
jaguar java jcb je co.je net.je org.je jeep jetzt jewelry jio jll *.jm jmp jnj jo agri.jo ai.jo com.jo edu.jo eng.jo fm.jo gov.jo mil.jo
net.jo org.jo per.jo phd.jo sch.jo tv.jo jobs joburg jot joy jp ac.jp ad.jp aichi.jp aisai.aichi.jp ama.aichi.jp anjo.aichi.jp
asuke.aichi.jp chiryu.aichi.jp chita.aichi.jp fuso.aichi.jp gamagori.aichi.jp handa.aichi.jp hazu.aichi.jp hekinan.aichi.jp
higashiura.aichi.jp ichinomiya.aichi.jp inazawa.aichi.jp inuyama.aichi.jp isshiki.aichi.jp iwakura.aichi.jp kanie.aichi.jp kariya.aichi.jp
kasugai.aichi.jp kira.aichi.jp kiyosu.aichi.jp komaki.aichi.jp konan.aichi.jp kota.aichi.jp mihama.aichi.jp miyoshi.aichi.jp
nishio.aichi.jp nisshin.aichi.jp obu.aichi.jp oguchi.aichi.jp oharu.aichi.jp okazaki.aichi.jp owariasahi.aichi.jp seto.aichi.jp
shikatsu.aichi.jp shinshiro.aichi.jp shitara.aichi.jp tahara.aichi.jp takahama.aichi.jp tobishima.aichi.jp toei.aichi.jp togo.aichi.jp
tokai.aichi.jp tokoname.aichi.jp toyoake.aichi.jp toyohashi.aichi.jp toyokawa.aichi.jp toyone.aichi.jp toyota.aichi.jp tsushima.aichi.jp
yatomi.aichi.jp akita.jp akita.akita.jp daisen.akita.jp fujisato.akita.jp gojome.akita.jp hachirogata.akita.jp happou.akita.jp
higashinaruse.akita.jp honjo.akita.jp honjyo.akita.jp ikawa.akita.jp kamikoani.akita.jp kamioka.akita.jp katagami.akita.jp kazuno.akita.jp
kitaakita.akita.jp kosaka.akita.jp kyowa.akita.jp misato.akita.jp mitane.akita.jp moriyoshi.akita.jp nikaho.akita.jp noshiro.akita.jp
odate.akita.jp oga.akita.jp ogata.akita.jp semboku.akita.jp yokote.akita.jp yurihonjo.akita.jp aomori.jp aomori.aomori.jp gonohe.aomori.jp
hachinohe.aomori.jp hashikami.aomori.jp hiranai.aomori.jp hirosaki.aomori.jp itayanagi.aomori.jp kuroishi.aomori.jp misawa.aomori.jp
mutsu.aomori.jp nakadomari.aomori.jp noheji.aomori.jp oirase.aomori.jp owani.aomori.jp rokunohe.aomori.jp sannohe.aomori.jp
shichinohe.aomori.jp shingo.aomori.jp takko.aomori.jp towada.aomori.jp tsugaru.aomori.jp tsuruta.aomori.jp chiba.jp abiko.chiba.jp
asahi.chiba.jp chonan.chiba.jp chosei.chiba.jp choshi.chiba.jp chuo.chiba.jp funabashi.chiba.jp futtsu.chiba.jp hanamigawa.chiba.jp
ichihara.chiba.jp ichikawa.chiba.jp ichinomiya.chiba.jp inzai.chiba.jp isumi.chiba.jp kamagaya.chiba.jp kamogawa.chiba.jp kashiwa.chiba.jp
katori.chiba.jp katsuura.chiba.jp kimitsu.chiba.jp kisarazu.chiba.jp kozaki.chiba.jp kujukuri.chiba.jp kyonan.chiba.jp matsudo.chiba.jp
midori.chiba.jp mihama.chiba.jp minamiboso.chiba.jp mobara.chiba.jp mutsuzawa.chiba.jp nagara.chiba.jp nagareyama.chiba.jp
narashino.chiba.jp narita.chiba.jp noda.chiba.jp oamishirasato.chiba.jp omigawa.chiba.jp onjuku.chiba.jp otaki.chiba.jp sakae.chiba.jp
sakura.chiba.jp shimofusa.chiba.jp shirako.chiba.jp shiroi.chiba.jp shisui.chiba.jp sodegaura.chiba.jp sosa.chiba.jp tako.chiba.jp
tateyama.chiba.jp togane.chiba.jp tohnosho.chiba.jp tomisato.chiba.jp urayasu.chiba.jp yachimata.chiba.jp yachiyo.chiba.jp
yokaichiba.chiba.jp yokoshibahikari.chiba.jp yotsukaido.chiba.jp co.jp ed.jp ehime.jp ainan.ehime.jp honai.ehime.jp ikata.ehime.jp
imabari.ehime.jp iyo.ehime.jp kamijima.ehime.jp kihoku.ehime.jp kumakogen.ehime.jp masaki.ehime.jp matsuno.ehime.jp matsuyama.ehime.jp
namikata.ehime.jp niihama.ehime.jp ozu.ehime.jp saijo.ehime.jp seiyo.ehime.jp shikokuchuo.ehime.jp tobe.ehime.jp toon.ehime.jp
uchiko.ehime.jp uwajima.ehime.jp yawatahama.ehime.jp fukui.jp echizen.fukui.jp eiheiji.fukui.jp fukui.fukui.jp ikeda.fukui.jp
katsuyama.fukui.jp mihama.fukui.jp minamiechizen.fukui.jp obama.fukui.jp ohi.fukui.jp ono.fukui.jp sabae.fukui.jp sakai.fukui.jp
takahama.fukui.jp tsuruga.fukui.jp wakasa.fukui.jp fukuoka.jp ashiya.fukuoka.jp buzen.fukuoka.jp chikugo.fukuoka.jp chikuho.fukuoka.jp
chikujo.fukuoka.jp chikushino.fukuoka.jp chikuzen.fukuoka.jp chuo.fukuoka.jp dazaifu.fukuoka.jp fukuchi.fukuoka.jp hakata.fukuoka.jp
higashi.fukuoka.jp hirokawa.fukuoka.jp hisayama.fukuoka.jp iizuka.fukuoka.jp inatsuki.fukuoka.jp kaho.fukuoka.jp kasuga.fukuoka.jp
kasuya.fukuoka.jp kawara.fukuoka.jp keisen.fukuoka.jp koga.fukuoka.jp kurate.fukuoka.jp kurogi.fukuoka.jp kurume.fukuoka.jp
minami.fukuoka.jp miyako.fukuoka.jp miyama.fukuoka.jp miyawaka.fukuoka.jp mizumaki.fukuoka.jp munakata.fukuoka.jp nakagawa.fukuoka.jp
nakama.fukuoka.jp nishi.fukuoka.jp nogata.fukuoka.jp ogori.fukuoka.jp okagaki.fukuoka.jp okawa.fukuoka.jp oki.fukuoka.jp omuta.fukuoka.jp
onga.fukuoka.jp onojo.fukuoka.jp oto.fukuoka.jp saigawa.fukuoka.jp sasaguri.fukuoka.jp shingu.fukuoka.jp shinyoshitomi.fukuoka.jp
shonai.fukuoka.jp soeda.fukuoka.jp sue.fukuoka.jp tachiarai.fukuoka.jp tagawa.fukuoka.jp takata.fukuoka.jp toho.fukuoka.jp
toyotsu.fukuoka.jp tsuiki.fukuoka.jp ukiha.fukuoka.jp umi.fukuoka.jp usui.fukuoka.jp yamada.fukuoka.jp yame.fukuoka.jp yanagawa.fukuoka.jp
yukuhashi.fukuoka.jp fukushima.jp aizubange.fukushima.jp aizumisato.fukushima.jp aizuwakamatsu.fukushima.jp asakawa.fukushima.jp
bandai.fukushima.jp date.fukushima.jp fukushima.fukushima.jp furudono.fukushima.jp futaba.fukushima.jp hanawa.fukushima.jp
higashi.fukushima.jp hirata.fukushima.jp hirono.fukushima.jp iitate.fukushima.jp inawashiro.fukushima.jp ishikawa.fukushima.jp
iwaki.fukushima.jp izumizaki.fukushima.jp kagamiishi.fukushima.jp kaneyama.fukushima.jp kawamata.fukushima.jp kitakata.fukushima.jp
kitashiobara.fukushima.jp koori.fukushima.jp koriyama.fukushima.jp kunimi.fukushima.jp miharu.fukushima.jp mishima.fukushima.jp
namie.fukushima.jp nango.fukushima.jp nishiaizu.fukushima.jp nishigo.fukushima.jp okuma.fukushima.jp omotego.fukushima.jp ono.fukushima.jp
otama.fukushima.jp samegawa.fukushima.jp shimogo.fukushima.jp shirakawa.fukushima.jp showa.fukushima.jp soma.fukushima.jp
sukagawa.fukushima.jp taishin.fukushima.jp tamakawa.fukushima.jp tanagura.fukushima.jp tenei.fukushima.jp yabuki.fukushima.jp
yamato.fukushima.jp yamatsuri.fukushima.jp yanaizu.fukushima.jp yugawa.fukushima.jp gifu.jp anpachi.gifu.jp ena.gifu.jp gifu.gifu.jp
ginan.gifu.jp godo.gifu.jp gujo.gifu.jp hashima.gifu.jp hichiso.gifu.jp hida.gifu.jp higashishirakawa.gifu.jp ibigawa.gifu.jp
ikeda.gifu.jp kakamigahara.gifu.jp kani.gifu.jp kasahara.gifu.jp kasamatsu.gifu.jp kawaue.gifu.jp kitagata.gifu.jp mino.gifu.jp
minokamo.gifu.jp mitake.gifu.jp mizunami.gifu.jp motosu.gifu.jp nakatsugawa.gifu.jp ogaki.gifu.jp sakahogi.gifu.jp seki.gifu.jp
sekigahara.gifu.jp shirakawa.gifu.jp tajimi.gifu.jp takayama.gifu.jp tarui.gifu.jp toki.gifu.jp tomika.gifu.jp wanouchi.gifu.jp
yamagata.gifu.jp yaotsu.gifu.jp yoro.gifu.jp go.jp gr.jp gunma.jp annaka.gunma.jp chiyoda.gunma.jp fujioka.gunma.jp
higashiagatsuma.gunma.jp isesaki.gunma.jp itakura.gunma.jp kanna.gunma.jp kanra.gunma.jp katashina.gunma.jp kawaba.gunma.jp kiryu.gunma.jp
kusatsu.gunma.jp maebashi.gunma.jp meiwa.gunma.jp midori.gunma.jp minakami.gunma.jp naganohara.gunma.jp nakanojo.gunma.jp nanmoku.gunma.jp
numata.gunma.jp oizumi.gunma.jp ora.gunma.jp ota.gunma.jp shibukawa.gunma.jp shimonita.gunma.jp shinto.gunma.jp showa.gunma.jp
takasaki.gunma.jp takayama.gunma.jp tamamura.gunma.jp tatebayashi.gunma.jp tomioka.gunma.jp tsukiyono.gunma.jp tsumagoi.gunma.jp
ueno.gunma.jp yoshioka.gunma.jp hiroshima.jp asaminami.hiroshima.jp daiwa.hiroshima.jp etajima.hiroshima.jp fuchu.hiroshima.jp
fukuyama.hiroshima.jp hatsukaichi.hiroshima.jp higashihiroshima.hiroshima.jp hongo.hiroshima.jp jinsekikogen.hiroshima.jp
kaita.hiroshima.jp kui.hiroshima.jp kumano.hiroshima.jp kure.hiroshima.jp mihara.hiroshima.jp miyoshi.hiroshima.jp naka.hiroshima.jp
onomichi.hiroshima.jp osakikamijima.hiroshima.jp otake.hiroshima.jp saka.hiroshima.jp sera.hiroshima.jp seranishi.hiroshima.jp
shinichi.hiroshima.jp shobara.hiroshima.jp takehara.hiroshima.jp hokkaido.jp abashiri.hokkaido.jp abira.hokkaido.jp aibetsu.hokkaido.jp
akabira.hokkaido.jp akkeshi.hokkaido.jp asahikawa.hokkaido.jp ashibetsu.hokkaido.jp ashoro.hokkaido.jp assabu.hokkaido.jp
atsuma.hokkaido.jp bibai.hokkaido.jp biei.hokkaido.jp bifuka.hokkaido.jp bihoro.hokkaido.jp biratori.hokkaido.jp chippubetsu.hokkaido.jp
chitose.hokkaido.jp date.hokkaido.jp ebetsu.hokkaido.jp embetsu.hokkaido.jp eniwa.hokkaido.jp erimo.hokkaido.jp esan.hokkaido.jp
esashi.hokkaido.jp fukagawa.hokkaido.jp fukushima.hokkaido.jp furano.hokkaido.jp furubira.hokkaido.jp haboro.hokkaido.jp
hakodate.hokkaido.jp hamatonbetsu.hokkaido.jp hidaka.hokkaido.jp higashikagura.hokkaido.jp higashikawa.hokkaido.jp hiroo.hokkaido.jp
hokuryu.hokkaido.jp hokuto.hokkaido.jp honbetsu.hokkaido.jp horokanai.hokkaido.jp horonobe.hokkaido.jp ikeda.hokkaido.jp
imakane.hokkaido.jp ishikari.hokkaido.jp iwamizawa.hokkaido.jp iwanai.hokkaido.jp kamifurano.hokkaido.jp kamikawa.hokkaido.jp
kamishihoro.hokkaido.jp kamisunagawa.hokkaido.jp kamoenai.hokkaido.jp kayabe.hokkaido.jp kembuchi.hokkaido.jp kikonai.hokkaido.jp
kimobetsu.hokkaido.jp kitahiroshima.hokkaido.jp kitami.hokkaido.jp kiyosato.hokkaido.jp koshimizu.hokkaido.jp kunneppu.hokkaido.jp
kuriyama.hokkaido.jp kuromatsunai.hokkaido.jp kushiro.hokkaido.jp kutchan.hokkaido.jp kyowa.hokkaido.jp mashike.hokkaido.jp
matsumae.hokkaido.jp mikasa.hokkaido.jp minamifurano.hokkaido.jp mombetsu.hokkaido.jp moseushi.hokkaido.jp mukawa.hokkaido.jp
muroran.hokkaido.jp naie.hokkaido.jp nakagawa.hokkaido.jp nakasatsunai.hokkaido.jp nakatombetsu.hokkaido.jp nanae.hokkaido.jp
nanporo.hokkaido.jp nayoro.hokkaido.jp nemuro.hokkaido.jp niikappu.hokkaido.jp niki.hokkaido.jp nishiokoppe.hokkaido.jp
noboribetsu.hokkaido.jp numata.hokkaido.jp obihiro.hokkaido.jp obira.hokkaido.jp oketo.hokkaido.jp okoppe.hokkaido.jp otaru.hokkaido.jp
otobe.hokkaido.jp otofuke.hokkaido.jp otoineppu.hokkaido.jp oumu.hokkaido.jp ozora.hokkaido.jp pippu.hokkaido.jp rankoshi.hokkaido.jp
rebun.hokkaido.jp rikubetsu.hokkaido.jp rishiri.hokkaido.jp rishirifuji.hokkaido.jp saroma.hokkaido.jp sarufutsu.hokkaido.jp
shakotan.hokkaido.jp shari.hokkaido.jp shibecha.hokkaido.jp shibetsu.hokkaido.jp shikabe.hokkaido.jp shikaoi.hokkaido.jp
shimamaki.hokkaido.jp shimizu.hokkaido.jp shimokawa.hokkaido.jp shinshinotsu.hokkaido.jp shintoku.hokkaido.jp shiranuka.hokkaido.jp
shiraoi.hokkaido.jp shiriuchi.hokkaido.jp sobetsu.hokkaido.jp sunagawa.hokkaido.jp taiki.hokkaido.jp takasu.hokkaido.jp
takikawa.hokkaido.jp takinoue.hokkaido.jp teshikaga.hokkaido.jp tobetsu.hokkaido.jp tohma.hokkaido.jp tomakomai.hokkaido.jp
tomari.hokkaido.jp toya.hokkaido.jp toyako.hokkaido.jp toyotomi.hokkaido.jp toyoura.hokkaido.jp tsubetsu.hokkaido.jp tsukigata.hokkaido.jp
urakawa.hokkaido.jp urausu.hokkaido.jp uryu.hokkaido.jp utashinai.hokkaido.jp wakkanai.hokkaido.jp wassamu.hokkaido.jp yakumo.hokkaido.jp
yoichi.hokkaido.jp hyogo.jp aioi.hyogo.jp akashi.hyogo.jp ako.hyogo.jp amagasaki.hyogo.jp aogaki.hyogo.jp asago.hyogo.jp ashiya.hyogo.jp
awaji.hyogo.jp fukusaki.hyogo.jp goshiki.hyogo.jp harima.hyogo.jp himeji.hyogo.jp ichikawa.hyogo.jp inagawa.hyogo.jp itami.hyogo.jp
kakogawa.hyogo.jp kamigori.hyogo.jp kamikawa.hyogo.jp kasai.hyogo.jp kasuga.hyogo.jp kawanishi.hyogo.jp miki.hyogo.jp minamiawaji.hyogo.jp
nishinomiya.hyogo.jp nishiwaki.hyogo.jp ono.hyogo.jp sanda.hyogo.jp sannan.hyogo.jp sasayama.hyogo.jp sayo.hyogo.jp shingu.hyogo.jp
shinonsen.hyogo.jp shiso.hyogo.jp sumoto.hyogo.jp taishi.hyogo.jp taka.hyogo.jp takarazuka.hyogo.jp takasago.hyogo.jp takino.hyogo.jp
tamba.hyogo.jp tatsuno.hyogo.jp toyooka.hyogo.jp yabu.hyogo.jp yashiro.hyogo.jp yoka.hyogo.jp yokawa.hyogo.jp ibaraki.jp ami.ibaraki.jp
asahi.ibaraki.jp bando.ibaraki.jp chikusei.ibaraki.jp daigo.ibaraki.jp fujishiro.ibaraki.jp hitachi.ibaraki.jp hitachinaka.ibaraki.jp
hitachiomiya.ibaraki.jp hitachiota.ibaraki.jp ibaraki.ibaraki.jp ina.ibaraki.jp inashiki.ibaraki.jp itako.ibaraki.jp iwama.ibaraki.jp
joso.ibaraki.jp kamisu.ibaraki.jp kasama.ibaraki.jp kashima.ibaraki.jp kasumigaura.ibaraki.jp koga.ibaraki.jp miho.ibaraki.jp
mito.ibaraki.jp moriya.ibaraki.jp naka.ibaraki.jp namegata.ibaraki.jp oarai.ibaraki.jp ogawa.ibaraki.jp omitama.ibaraki.jp
ryugasaki.ibaraki.jp sakai.ibaraki.jp sakuragawa.ibaraki.jp shimodate.ibaraki.jp shimotsuma.ibaraki.jp shirosato.ibaraki.jp
sowa.ibaraki.jp suifu.ibaraki.jp takahagi.ibaraki.jp tamatsukuri.ibaraki.jp tokai.ibaraki.jp tomobe.ibaraki.jp tone.ibaraki.jp
toride.ibaraki.jp tsuchiura.ibaraki.jp tsukuba.ibaraki.jp uchihara.ibaraki.jp ushiku.ibaraki.jp yachiyo.ibaraki.jp yamagata.ibaraki.jp
yawara.ibaraki.jp yuki.ibaraki.jp ishikawa.jp anamizu.ishikawa.jp hakui.ishikawa.jp hakusan.ishikawa.jp kaga.ishikawa.jp
kahoku.ishikawa.jp kanazawa.ishikawa.jp kawakita.ishikawa.jp komatsu.ishikawa.jp nakanoto.ishikawa.jp nanao.ishikawa.jp nomi.ishikawa.jp
nonoichi.ishikawa.jp noto.ishikawa.jp shika.ishikawa.jp suzu.ishikawa.jp tsubata.ishikawa.jp tsurugi.ishikawa.jp uchinada.ishikawa.jp
wajima.ishikawa.jp iwate.jp fudai.iwate.jp fujisawa.iwate.jp hanamaki.iwate.jp hiraizumi.iwate.jp hirono.iwate.jp ichinohe.iwate.jp
ichinoseki.iwate.jp iwaizumi.iwate.jp iwate.iwate.jp joboji.iwate.jp kamaishi.iwate.jp kanegasaki.iwate.jp karumai.iwate.jp kawai.iwate.jp
kitakami.iwate.jp kuji.iwate.jp kunohe.iwate.jp kuzumaki.iwate.jp miyako.iwate.jp mizusawa.iwate.jp morioka.iwate.jp ninohe.iwate.jp
noda.iwate.jp ofunato.iwate.jp oshu.iwate.jp otsuchi.iwate.jp rikuzentakata.iwate.jp shiwa.iwate.jp shizukuishi.iwate.jp sumita.iwate.jp
tanohata.iwate.jp tono.iwate.jp yahaba.iwate.jp yamada.iwate.jp kagawa.jp ayagawa.kagawa.jp higashikagawa.kagawa.jp kanonji.kagawa.jp
kotohira.kagawa.jp manno.kagawa.jp marugame.kagawa.jp mitoyo.kagawa.jp naoshima.kagawa.jp sanuki.kagawa.jp tadotsu.kagawa.jp
takamatsu.kagawa.jp tonosho.kagawa.jp uchinomi.kagawa.jp utazu.kagawa.jp zentsuji.kagawa.jp kagoshima.jp akune.kagoshima.jp
amami.kagoshima.jp hioki.kagoshima.jp isa.kagoshima.jp isen.kagoshima.jp izumi.kagoshima.jp kagoshima.kagoshima.jp kanoya.kagoshima.jp
kawanabe.kagoshima.jp kinko.kagoshima.jp kouyama.kagoshima.jp makurazaki.kagoshima.jp matsumoto.kagoshima.jp minamitane.kagoshima.jp
nakatane.kagoshima.jp nishinoomote.kagoshima.jp satsumasendai.kagoshima.jp soo.kagoshima.jp tarumizu.kagoshima.jp yusui.kagoshima.jp
kanagawa.jp aikawa.kanagawa.jp atsugi.kanagawa.jp ayase.kanagawa.jp chigasaki.kanagawa.jp ebina.kanagawa.jp fujisawa.kanagawa.jp
hadano.kanagawa.jp hakone.kanagawa.jp hiratsuka.kanagawa.jp isehara.kanagawa.jp kaisei.kanagawa.jp kamakura.kanagawa.jp
kiyokawa.kanagawa.jp matsuda.kanagawa.jp minamiashigara.kanagawa.jp miura.kanagawa.jp nakai.kanagawa.jp ninomiya.kanagawa.jp
odawara.kanagawa.jp oi.kanagawa.jp oiso.kanagawa.jp sagamihara.kanagawa.jp samukawa.kanagawa.jp tsukui.kanagawa.jp yamakita.kanagawa.jp
yamato.kanagawa.jp yokosuka.kanagawa.jp yugawara.kanagawa.jp zama.kanagawa.jp zushi.kanagawa.jp *.kawasaki.jp !city.kawasaki.jp
*.kitakyushu.jp !city.kitakyushu.jp *.kobe.jp !city.kobe.jp kochi.jp aki.kochi.jp geisei.kochi.jp hidaka.kochi.jp higashitsuno.kochi.jp
ino.kochi.jp kagami.kochi.jp kami.kochi.jp kitagawa.kochi.jp kochi.kochi.jp mihara.kochi.jp motoyama.kochi.jp muroto.kochi.jp
nahari.kochi.jp nakamura.kochi.jp nankoku.kochi.jp nishitosa.kochi.jp niyodogawa.kochi.jp ochi.kochi.jp okawa.kochi.jp otoyo.kochi.jp
otsuki.kochi.jp sakawa.kochi.jp sukumo.kochi.jp susaki.kochi.jp tosa.kochi.jp tosashimizu.kochi.jp toyo.kochi.jp tsuno.kochi.jp
umaji.kochi.jp yasuda.kochi.jp yusuhara.kochi.jp kumamoto.jp amakusa.kumamoto.jp arao.kumamoto.jp aso.kumamoto.jp choyo.kumamoto.jp
gyokuto.kumamoto.jp kamiamakusa.kumamoto.jp kikuchi.kumamoto.jp kumamoto.kumamoto.jp mashiki.kumamoto.jp mifune.kumamoto.jp
minamata.kumamoto.jp minamioguni.kumamoto.jp nagasu.kumamoto.jp nishihara.kumamoto.jp oguni.kumamoto.jp ozu.kumamoto.jp sumoto.kumamoto.jp
takamori.kumamoto.jp uki.kumamoto.jp uto.kumamoto.jp yamaga.kumamoto.jp yamato.kumamoto.jp yatsushiro.kumamoto.jp kyoto.jp ayabe.kyoto.jp
fukuchiyama.kyoto.jp higashiyama.kyoto.jp ide.kyoto.jp ine.kyoto.jp joyo.kyoto.jp kameoka.kyoto.jp kamo.kyoto.jp kita.kyoto.jp
kizu.kyoto.jp kumiyama.kyoto.jp kyotamba.kyoto.jp kyotanabe.kyoto.jp kyotango.kyoto.jp maizuru.kyoto.jp minami.kyoto.jp
minamiyamashiro.kyoto.jp miyazu.kyoto.jp muko.kyoto.jp nagaokakyo.kyoto.jp nakagyo.kyoto.jp nantan.kyoto.jp oyamazaki.kyoto.jp
sakyo.kyoto.jp seika.kyoto.jp tanabe.kyoto.jp uji.kyoto.jp ujitawara.kyoto.jp wazuka.kyoto.jp yamashina.kyoto.jp yawata.kyoto.jp lg.jp
mie.jp asahi.mie.jp inabe.mie.jp ise.mie.jp kameyama.mie.jp kawagoe.mie.jp kiho.mie.jp kisosaki.mie.jp kiwa.mie.jp komono.mie.jp
kumano.mie.jp kuwana.mie.jp matsusaka.mie.jp meiwa.mie.jp mihama.mie.jp minamiise.mie.jp misugi.mie.jp miyama.mie.jp nabari.mie.jp
shima.mie.jp suzuka.mie.jp tado.mie.jp taiki.mie.jp taki.mie.jp tamaki.mie.jp toba.mie.jp tsu.mie.jp udono.mie.jp ureshino.mie.jp
watarai.mie.jp yokkaichi.mie.jp miyagi.jp furukawa.miyagi.jp higashimatsushima.miyagi.jp ishinomaki.miyagi.jp iwanuma.miyagi.jp
kakuda.miyagi.jp kami.miyagi.jp kawasaki.miyagi.jp marumori.miyagi.jp matsushima.miyagi.jp minamisanriku.miyagi.jp misato.miyagi.jp
murata.miyagi.jp natori.miyagi.jp ogawara.miyagi.jp ohira.miyagi.jp onagawa.miyagi.jp osaki.miyagi.jp rifu.miyagi.jp semine.miyagi.jp
shibata.miyagi.jp shichikashuku.miyagi.jp shikama.miyagi.jp shiogama.miyagi.jp shiroishi.miyagi.jp tagajo.miyagi.jp taiwa.miyagi.jp
tome.miyagi.jp tomiya.miyagi.jp wakuya.miyagi.jp watari.miyagi.jp yamamoto.miyagi.jp zao.miyagi.jp miyazaki.jp aya.miyazaki.jp
ebino.miyazaki.jp gokase.miyazaki.jp hyuga.miyazaki.jp kadogawa.miyazaki.jp kawaminami.miyazaki.jp kijo.miyazaki.jp kitagawa.miyazaki.jp
kitakata.miyazaki.jp kitaura.miyazaki.jp kobayashi.miyazaki.jp kunitomi.miyazaki.jp kushima.miyazaki.jp mimata.miyazaki.jp
miyakonojo.miyazaki.jp miyazaki.miyazaki.jp morotsuka.miyazaki.jp nichinan.miyazaki.jp nishimera.miyazaki.jp nobeoka.miyazaki.jp
saito.miyazaki.jp shiiba.miyazaki.jp shintomi.miyazaki.jp takaharu.miyazaki.jp takanabe.miyazaki.jp takazaki.miyazaki.jp tsuno.miyazaki.jp
nagano.jp achi.nagano.jp agematsu.nagano.jp anan.nagano.jp aoki.nagano.jp asahi.nagano.jp azumino.nagano.jp chikuhoku.nagano.jp
chikuma.nagano.jp chino.nagano.jp fujimi.nagano.jp hakuba.nagano.jp hara.nagano.jp hiraya.nagano.jp iida.nagano.jp iijima.nagano.jp
iiyama.nagano.jp iizuna.nagano.jp ikeda.nagano.jp ikusaka.nagano.jp ina.nagano.jp karuizawa.nagano.jp kawakami.nagano.jp kiso.nagano.jp
kisofukushima.nagano.jp kitaaiki.nagano.jp komagane.nagano.jp komoro.nagano.jp matsukawa.nagano.jp matsumoto.nagano.jp miasa.nagano.jp
minamiaiki.nagano.jp minamimaki.nagano.jp minamiminowa.nagano.jp minowa.nagano.jp miyada.nagano.jp miyota.nagano.jp mochizuki.nagano.jp
nagano.nagano.jp nagawa.nagano.jp nagiso.nagano.jp nakagawa.nagano.jp nakano.nagano.jp nozawaonsen.nagano.jp obuse.nagano.jp
ogawa.nagano.jp okaya.nagano.jp omachi.nagano.jp omi.nagano.jp ookuwa.nagano.jp ooshika.nagano.jp otaki.nagano.jp otari.nagano.jp
sakae.nagano.jp sakaki.nagano.jp saku.nagano.jp sakuho.nagano.jp shimosuwa.nagano.jp shinanomachi.nagano.jp shiojiri.nagano.jp
suwa.nagano.jp suzaka.nagano.jp takagi.nagano.jp takamori.nagano.jp takayama.nagano.jp tateshina.nagano.jp tatsuno.nagano.jp
togakushi.nagano.jp togura.nagano.jp tomi.nagano.jp ueda.nagano.jp wada.nagano.jp yamagata.nagano.jp yamanouchi.nagano.jp yasaka.nagano.jp
yasuoka.nagano.jp nagasaki.jp chijiwa.nagasaki.jp futsu.nagasaki.jp goto.nagasaki.jp hasami.nagasaki.jp hirado.nagasaki.jp iki.nagasaki.jp
isahaya.nagasaki.jp kawatana.nagasaki.jp kuchinotsu.nagasaki.jp matsuura.nagasaki.jp nagasaki.nagasaki.jp obama.nagasaki.jp
omura.nagasaki.jp oseto.nagasaki.jp saikai.nagasaki.jp sasebo.nagasaki.jp seihi.nagasaki.jp shimabara.nagasaki.jp shinkamigoto.nagasaki.jp
togitsu.nagasaki.jp tsushima.nagasaki.jp unzen.nagasaki.jp *.nagoya.jp !city.nagoya.jp nara.jp ando.nara.jp gose.nara.jp heguri.nara.jp
higashiyoshino.nara.jp ikaruga.nara.jp ikoma.nara.jp kamikitayama.nara.jp kanmaki.nara.jp kashiba.nara.jp kashihara.nara.jp
katsuragi.nara.jp kawai.nara.jp kawakami.nara.jp kawanishi.nara.jp koryo.nara.jp kurotaki.nara.jp mitsue.nara.jp miyake.nara.jp
nara.nara.jp nosegawa.nara.jp oji.nara.jp ouda.nara.jp oyodo.nara.jp sakurai.nara.jp sango.nara.jp shimoichi.nara.jp shimokitayama.nara.jp
shinjo.nara.jp soni.nara.jp takatori.nara.jp tawaramoto.nara.jp tenkawa.nara.jp tenri.nara.jp uda.nara.jp yamatokoriyama.nara.jp
yamatotakada.nara.jp yamazoe.nara.jp yoshino.nara.jp ne.jp niigata.jp aga.niigata.jp agano.niigata.jp gosen.niigata.jp itoigawa.niigata.jp
izumozaki.niigata.jp joetsu.niigata.jp kamo.niigata.jp kariwa.niigata.jp kashiwazaki.niigata.jp minamiuonuma.niigata.jp mitsuke.niigata.jp
muika.niigata.jp murakami.niigata.jp myoko.niigata.jp nagaoka.niigata.jp niigata.niigata.jp ojiya.niigata.jp omi.niigata.jp
sado.niigata.jp sanjo.niigata.jp seiro.niigata.jp seirou.niigata.jp sekikawa.niigata.jp shibata.niigata.jp tagami.niigata.jp
tainai.niigata.jp tochio.niigata.jp tokamachi.niigata.jp tsubame.niigata.jp tsunan.niigata.jp uonuma.niigata.jp yahiko.niigata.jp
yoita.niigata.jp yuzawa.niigata.jp oita.jp beppu.oita.jp bungoono.oita.jp bungotakada.oita.jp hasama.oita.jp hiji.oita.jp
himeshima.oita.jp hita.oita.jp kamitsue.oita.jp kokonoe.oita.jp kuju.oita.jp kunisaki.oita.jp kusu.oita.jp oita.oita.jp saiki.oita.jp
taketa.oita.jp tsukumi.oita.jp usa.oita.jp usuki.oita.jp yufu.oita.jp okayama.jp akaiwa.okayama.jp asakuchi.okayama.jp bizen.okayama.jp
hayashima.okayama.jp ibara.okayama.jp kagamino.okayama.jp kasaoka.okayama.jp kibichuo.okayama.jp kumenan.okayama.jp kurashiki.okayama.jp
maniwa.okayama.jp misaki.okayama.jp nagi.okayama.jp niimi.okayama.jp nishiawakura.okayama.jp okayama.okayama.jp satosho.okayama.jp
setouchi.okayama.jp shinjo.okayama.jp shoo.okayama.jp soja.okayama.jp takahashi.okayama.jp tamano.okayama.jp tsuyama.okayama.jp
wake.okayama.jp yakage.okayama.jp okinawa.jp aguni.okinawa.jp ginowan.okinawa.jp ginoza.okinawa.jp gushikami.okinawa.jp haebaru.okinawa.jp
higashi.okinawa.jp hirara.okinawa.jp iheya.okinawa.jp ishigaki.okinawa.jp ishikawa.okinawa.jp itoman.okinawa.jp izena.okinawa.jp
kadena.okinawa.jp kin.okinawa.jp kitadaito.okinawa.jp kitanakagusuku.okinawa.jp kumejima.okinawa.jp kunigami.okinawa.jp
minamidaito.okinawa.jp motobu.okinawa.jp nago.okinawa.jp naha.okinawa.jp nakagusuku.okinawa.jp nakijin.okinawa.jp nanjo.okinawa.jp
nishihara.okinawa.jp ogimi.okinawa.jp okinawa.okinawa.jp onna.okinawa.jp shimoji.okinawa.jp taketomi.okinawa.jp tarama.okinawa.jp
tokashiki.okinawa.jp tomigusuku.okinawa.jp tonaki.okinawa.jp urasoe.okinawa.jp uruma.okinawa.jp yaese.okinawa.jp yomitan.okinawa.jp
yonabaru.okinawa.jp yonaguni.okinawa.jp zamami.okinawa.jp or.jp osaka.jp abeno.osaka.jp chihayaakasaka.osaka.jp chuo.osaka.jp
daito.osaka.jp fujiidera.osaka.jp habikino.osaka.jp hannan.osaka.jp higashiosaka.osaka.jp higashisumiyoshi.osaka.jp
higashiyodogawa.osaka.jp hirakata.osaka.jp ibaraki.osaka.jp ikeda.osaka.jp izumi.osaka.jp izumiotsu.osaka.jp izumisano.osaka.jp
kadoma.osaka.jp kaizuka.osaka.jp kanan.osaka.jp kashiwara.osaka.jp katano.osaka.jp kawachinagano.osaka.jp kishiwada.osaka.jp kita.osaka.jp
kumatori.osaka.jp matsubara.osaka.jp minato.osaka.jp minoh.osaka.jp misaki.osaka.jp moriguchi.osaka.jp neyagawa.osaka.jp nishi.osaka.jp
nose.osaka.jp osakasayama.osaka.jp sakai.osaka.jp sayama.osaka.jp sennan.osaka.jp settsu.osaka.jp shijonawate.osaka.jp shimamoto.osaka.jp
suita.osaka.jp tadaoka.osaka.jp taishi.osaka.jp tajiri.osaka.jp takaishi.osaka.jp takatsuki.osaka.jp tondabayashi.osaka.jp
toyonaka.osaka.jp toyono.osaka.jp yao.osaka.jp saga.jp ariake.saga.jp arita.saga.jp fukudomi.saga.jp genkai.saga.jp hamatama.saga.jp
hizen.saga.jp imari.saga.jp kamimine.saga.jp kanzaki.saga.jp karatsu.saga.jp kashima.saga.jp kitagata.saga.jp kitahata.saga.jp
kiyama.saga.jp kouhoku.saga.jp kyuragi.saga.jp nishiarita.saga.jp ogi.saga.jp omachi.saga.jp ouchi.saga.jp saga.saga.jp shiroishi.saga.jp
taku.saga.jp tara.saga.jp tosu.saga.jp yoshinogari.saga.jp saitama.jp arakawa.saitama.jp asaka.saitama.jp chichibu.saitama.jp
fujimi.saitama.jp fujimino.saitama.jp fukaya.saitama.jp hanno.saitama.jp hanyu.saitama.jp hasuda.saitama.jp hatogaya.saitama.jp
hatoyama.saitama.jp hidaka.saitama.jp higashichichibu.saitama.jp higashimatsuyama.saitama.jp honjo.saitama.jp ina.saitama.jp
iruma.saitama.jp iwatsuki.saitama.jp kamiizumi.saitama.jp kamikawa.saitama.jp kamisato.saitama.jp kasukabe.saitama.jp kawagoe.saitama.jp
kawaguchi.saitama.jp kawajima.saitama.jp kazo.saitama.jp kitamoto.saitama.jp koshigaya.saitama.jp kounosu.saitama.jp kuki.saitama.jp
kumagaya.saitama.jp matsubushi.saitama.jp minano.saitama.jp misato.saitama.jp miyashiro.saitama.jp miyoshi.saitama.jp moroyama.saitama.jp
nagatoro.saitama.jp namegawa.saitama.jp niiza.saitama.jp ogano.saitama.jp ogawa.saitama.jp ogose.saitama.jp okegawa.saitama.jp
omiya.saitama.jp otaki.saitama.jp ranzan.saitama.jp ryokami.saitama.jp saitama.saitama.jp sakado.saitama.jp satte.saitama.jp
sayama.saitama.jp shiki.saitama.jp shiraoka.saitama.jp soka.saitama.jp sugito.saitama.jp toda.saitama.jp tokigawa.saitama.jp
tokorozawa.saitama.jp tsurugashima.saitama.jp urawa.saitama.jp warabi.saitama.jp yashio.saitama.jp yokoze.saitama.jp yono.saitama.jp
yorii.saitama.jp yoshida.saitama.jp yoshikawa.saitama.jp yoshimi.saitama.jp *.sapporo.jp !city.sapporo.jp *.sendai.jp !city.sendai.jp
shiga.jp aisho.shiga.jp gamo.shiga.jp higashiomi.shiga.jp hikone.shiga.jp koka.shiga.jp konan.shiga.jp kosei.shiga.jp koto.shiga.jp
kusatsu.shiga.jp maibara.shiga.jp moriyama.shiga.jp nagahama.shiga.jp nishiazai.shiga.jp notogawa.shiga.jp omihachiman.shiga.jp
otsu.shiga.jp ritto.shiga.jp ryuoh.shiga.jp takashima.shiga.jp takatsuki.shiga.jp torahime.shiga.jp toyosato.shiga.jp yasu.shiga.jp
shimane.jp akagi.shimane.jp ama.shimane.jp gotsu.shimane.jp hamada.shimane.jp higashiizumo.shimane.jp hikawa.shimane.jp hikimi.shimane.jp
izumo.shimane.jp kakinoki.shimane.jp masuda.shimane.jp matsue.shimane.jp misato.shimane.jp nishinoshima.shimane.jp ohda.shimane.jp
okinoshima.shimane.jp okuizumo.shimane.jp shimane.shimane.jp tamayu.shimane.jp tsuwano.shimane.jp unnan.shimane.jp yakumo.shimane.jp
yasugi.shimane.jp yatsuka.shimane.jp shizuoka.jp arai.shizuoka.jp atami.shizuoka.jp fuji.shizuoka.jp fujieda.shizuoka.jp
fujikawa.shizuoka.jp fujinomiya.shizuoka.jp fukuroi.shizuoka.jp gotemba.shizuoka.jp haibara.shizuoka.jp hamamatsu.shizuoka.jp
higashiizu.shizuoka.jp ito.shizuoka.jp iwata.shizuoka.jp izu.shizuoka.jp izunokuni.shizuoka.jp kakegawa.shizuoka.jp kannami.shizuoka.jp
kawanehon.shizuoka.jp kawazu.shizuoka.jp kikugawa.shizuoka.jp kosai.shizuoka.jp makinohara.shizuoka.jp matsuzaki.shizuoka.jp
minamiizu.shizuoka.jp mishima.shizuoka.jp morimachi.shizuoka.jp nishiizu.shizuoka.jp numazu.shizuoka.jp omaezaki.shizuoka.jp
shimada.shizuoka.jp shimizu.shizuoka.jp shimoda.shizuoka.jp shizuoka.shizuoka.jp susono.shizuoka.jp yaizu.shizuoka.jp yoshida.shizuoka.jp
tochigi.jp ashikaga.tochigi.jp bato.tochigi.jp haga.tochigi.jp ichikai.tochigi.jp iwafune.tochigi.jp kaminokawa.tochigi.jp
kanuma.tochigi.jp karasuyama.tochigi.jp kuroiso.tochigi.jp mashiko.tochigi.jp mibu.tochigi.jp moka.tochigi.jp motegi.tochigi.jp
nasu.tochigi.jp nasushiobara.tochigi.jp nikko.tochigi.jp nishikata.tochigi.jp nogi.tochigi.jp ohira.tochigi.jp ohtawara.tochigi.jp
oyama.tochigi.jp sakura.tochigi.jp sano.tochigi.jp shimotsuke.tochigi.jp shioya.tochigi.jp takanezawa.tochigi.jp tochigi.tochigi.jp
tsuga.tochigi.jp ujiie.tochigi.jp utsunomiya.tochigi.jp yaita.tochigi.jp tokushima.jp aizumi.tokushima.jp anan.tokushima.jp
ichiba.tokushima.jp itano.tokushima.jp kainan.tokushima.jp komatsushima.tokushima.jp matsushige.tokushima.jp mima.tokushima.jp
minami.tokushima.jp miyoshi.tokushima.jp mugi.tokushima.jp nakagawa.tokushima.jp naruto.tokushima.jp sanagochi.tokushima.jp
shishikui.tokushima.jp tokushima.tokushima.jp wajiki.tokushima.jp tokyo.jp adachi.tokyo.jp akiruno.tokyo.jp akishima.tokyo.jp
aogashima.tokyo.jp arakawa.tokyo.jp bunkyo.tokyo.jp chiyoda.tokyo.jp chofu.tokyo.jp chuo.tokyo.jp edogawa.tokyo.jp fuchu.tokyo.jp
fussa.tokyo.jp hachijo.tokyo.jp hachioji.tokyo.jp hamura.tokyo.jp higashikurume.tokyo.jp higashimurayama.tokyo.jp higashiyamato.tokyo.jp
hino.tokyo.jp hinode.tokyo.jp hinohara.tokyo.jp inagi.tokyo.jp itabashi.tokyo.jp katsushika.tokyo.jp kita.tokyo.jp kiyose.tokyo.jp
kodaira.tokyo.jp koganei.tokyo.jp kokubunji.tokyo.jp komae.tokyo.jp koto.tokyo.jp kouzushima.tokyo.jp kunitachi.tokyo.jp machida.tokyo.jp
meguro.tokyo.jp minato.tokyo.jp mitaka.tokyo.jp mizuho.tokyo.jp musashimurayama.tokyo.jp musashino.tokyo.jp nakano.tokyo.jp
nerima.tokyo.jp ogasawara.tokyo.jp okutama.tokyo.jp ome.tokyo.jp oshima.tokyo.jp ota.tokyo.jp setagaya.tokyo.jp shibuya.tokyo.jp
shinagawa.tokyo.jp shinjuku.tokyo.jp suginami.tokyo.jp sumida.tokyo.jp tachikawa.tokyo.jp taito.tokyo.jp tama.tokyo.jp toshima.tokyo.jp
tottori.jp chizu.tottori.jp hino.tottori.jp kawahara.tottori.jp koge.tottori.jp kotoura.tottori.jp misasa.tottori.jp nanbu.tottori.jp
nichinan.tottori.jp sakaiminato.tottori.jp tottori.tottori.jp wakasa.tottori.jp yazu.tottori.jp yonago.tottori.jp toyama.jp
asahi.toyama.jp fuchu.toyama.jp fukumitsu.toyama.jp funahashi.toyama.jp himi.toyama.jp imizu.toyama.jp inami.toyama.jp johana.toyama.jp
kamiichi.toyama.jp kurobe.toyama.jp nakaniikawa.toyama.jp namerikawa.toyama.jp nanto.toyama.jp nyuzen.toyama.jp oyabe.toyama.jp
taira.toyama.jp takaoka.toyama.jp tateyama.toyama.jp toga.toyama.jp tonami.toyama.jp toyama.toyama.jp unazuki.toyama.jp uozu.toyama.jp
yamada.toyama.jp wakayama.jp arida.wakayama.jp aridagawa.wakayama.jp gobo.wakayama.jp hashimoto.wakayama.jp hidaka.wakayama.jp
hirogawa.wakayama.jp inami.wakayama.jp iwade.wakayama.jp kainan.wakayama.jp kamitonda.wakayama.jp katsuragi.wakayama.jp kimino.wakayama.jp
kinokawa.wakayama.jp kitayama.wakayama.jp koya.wakayama.jp koza.wakayama.jp kozagawa.wakayama.jp kudoyama.wakayama.jp
kushimoto.wakayama.jp mihama.wakayama.jp misato.wakayama.jp nachikatsuura.wakayama.jp shingu.wakayama.jp shirahama.wakayama.jp
taiji.wakayama.jp tanabe.wakayama.jp wakayama.wakayama.jp yuasa.wakayama.jp yura.wakayama.jp xn--0trq7p7nn.jp xn--1ctwo.jp xn--1lqs03n.jp
xn--1lqs71d.jp xn--2m4a15e.jp xn--32vp30h.jp xn--4it168d.jp xn--4it797k.jp xn--4pvxs.jp xn--5js045d.jp xn--5rtp49c.jp xn--5rtq34k.jp
xn--6btw5a.jp xn--6orx2r.jp xn--7t0a264c.jp xn--8ltr62k.jp xn--8pvr4u.jp xn--c3s14m.jp xn--d5qv7z876c.jp xn--djrs72d6uy.jp xn--djty4k.jp
xn--efvn9s.jp xn--ehqz56n.jp xn--elqq16h.jp xn--f6qx53a.jp xn--k7yn95e.jp xn--kbrq7o.jp xn--klt787d.jp xn--kltp7d.jp xn--kltx9a.jp
xn--klty5x.jp xn--mkru45i.jp xn--nit225k.jp xn--ntso0iqx3a.jp xn--ntsq17g.jp xn--pssu33l.jp xn--qqqt11m.jp xn--rht27z.jp xn--rht3d.jp
xn--rht61e.jp xn--rny31h.jp xn--tor131o.jp xn--uist22h.jp xn--uisz3g.jp xn--uuwu58a.jp xn--vgu402c.jp xn--zbx025d.jp yamagata.jp
asahi.yamagata.jp funagata.yamagata.jp higashine.yamagata.jp iide.yamagata.jp kahoku.yamagata.jp kaminoyama.yamagata.jp
kaneyama.yamagata.jp kawanishi.yamagata.jp mamurogawa.yamagata.jp mikawa.yamagata.jp murayama.yamagata.jp nagai.yamagata.jp
nakayama.yamagata.jp nanyo.yamagata.jp nishikawa.yamagata.jp obanazawa.yamagata.jp oe.yamagata.jp oguni.yamagata.jp ohkura.yamagata.jp
oishida.yamagata.jp sagae.yamagata.jp sakata.yamagata.jp sakegawa.yamagata.jp shinjo.yamagata.jp shirataka.yamagata.jp shonai.yamagata.jp
takahata.yamagata.jp tendo.yamagata.jp tozawa.yamagata.jp tsuruoka.yamagata.jp yamagata.yamagata.jp yamanobe.yamagata.jp
yonezawa.yamagata.jp yuza.yamagata.jp yamaguchi.jp abu.yamaguchi.jp hagi.yamaguchi.jp hikari.yamaguchi.jp hofu.yamaguchi.jp
iwakuni.yamaguchi.jp kudamatsu.yamaguchi.jp mitou.yamaguchi.jp nagato.yamaguchi.jp oshima.yamaguchi.jp shimonoseki.yamaguchi.jp
shunan.yamaguchi.jp tabuse.yamaguchi.jp tokuyama.yamaguchi.jp toyota.yamaguchi.jp ube.yamaguchi.jp yuu.yamaguchi.jp yamanashi.jp
chuo.yamanashi.jp doshi.yamanashi.jp fuefuki.yamanashi.jp fujikawa.yamanashi.jp fujikawaguchiko.yamanashi.jp fujiyoshida.yamanashi.jp
hayakawa.yamanashi.jp hokuto.yamanashi.jp ichikawamisato.yamanashi.jp kai.yamanashi.jp kofu.yamanashi.jp koshu.yamanashi.jp
kosuge.yamanashi.jp minami-alps.yamanashi.jp minobu.yamanashi.jp nakamichi.yamanashi.jp nanbu.yamanashi.jp narusawa.yamanashi.jp
nirasaki.yamanashi.jp nishikatsura.yamanashi.jp oshino.yamanashi.jp otsuki.yamanashi.jp showa.yamanashi.jp tabayama.yamanashi.jp
tsuru.yamanashi.jp uenohara.yamanashi.jp yamanakako.yamanashi.jp yamanashi.yamanashi.jp *.yokohama.jp !city.yokohama.jp jpmorgan jprs
juegos
kaufen kddi ke ac.ke co.ke go.ke info.ke me.ke mobi.ke ne.ke or.ke sc.ke kerryhotels kerryproperties kfh kg com.kg edu.kg gov.kg mil.kg
net.kg org.kg kh com.kh edu.kh gov.kh net.kh org.kh ki biz.ki com.ki edu.ki gov.ki info.ki net.ki org.ki kia kids kim kindle kitchen kiwi
km ass.km asso.km com.km coop.km edu.km gouv.km gov.km medecin.km mil.km nom.km notaires.km org.km pharmaciens.km prd.km presse.km tm.km
veterinaire.km kn edu.kn gov.kn net.kn org.kn koeln komatsu kosher kp com.kp edu.kp gov.kp org.kp rep.kp tra.kp kpmg kpn kr ac.kr ai.kr
busan.kr chungbuk.kr chungnam.kr co.kr daegu.kr daejeon.kr es.kr gangwon.kr go.kr gwangju.kr gyeongbuk.kr gyeonggi.kr gyeongnam.kr hs.kr
incheon.kr io.kr it.kr jeju.kr jeonbuk.kr jeonnam.kr kg.kr me.kr mil.kr ms.kr ne.kr or.kr pe.kr re.kr sc.kr seoul.kr ulsan.kr krd kred
kuokgroup kw com.kw edu.kw emb.kw gov.kw ind.kw net.kw org.kw ky com.ky edu.ky net.ky org.ky kyoto kz com.kz edu.kz gov.kz mil.kz net.kz
org.kz
la com.la edu.la gov.la info.la int.la net.la org.la per.la lacaixa lamborghini lamer land landrover lanxess lasalle lat latino latrobe
law lawyer lb com.lb edu.lb gov.lb net.lb org.lb lc co.lc com.lc edu.lc gov.lc net.lc org.lc lds lease leclerc lefrak legal lego lexus
lgbt li lidl life lifeinsurance lifestyle lighting like lilly limited limo lincoln link live living lk ac.lk assn.lk com.lk edu.lk gov.lk
grp.lk hotel.lk int.lk ltd.lk net.lk ngo.lk org.lk sch.lk soc.lk web.lk llc llp loan loans locker locus lol london lotte lotto love lpl
lplfinancial lr com.lr edu.lr gov.lr net.lr org.lr ls ac.ls biz.ls co.ls edu.ls gov.ls info.ls net.ls org.ls sc.ls lt gov.lt ltd ltda lu
lundbeck luxe luxury lv asn.lv com.lv conf.lv edu.lv gov.lv id.lv mil.lv net.lv org.lv ly com.ly edu.ly gov.ly id.ly med.ly net.ly org.ly
plc.ly sch.ly
ma ac.ma co.ma gov.ma net.ma org.ma press.ma madrid maif maison makeup man management mango map market marketing markets marriott
marshalls mattel mba mc asso.mc tm.mc mckinsey md me ac.me co.me edu.me gov.me its.me net.me org.me priv.me med media meet melbourne meme
memorial men menu merck merckmsd mg co.mg com.mg edu.mg gov.mg mil.mg nom.mg org.mg prd.mg mh miami microsoft mil mini mint mit mitsubishi
mk com.mk edu.mk gov.mk inf.mk name.mk net.mk org.mk ml ac.ml art.ml asso.ml com.ml edu.ml gouv.ml gov.ml info.ml inst.ml net.ml org.ml
pr.ml presse.ml mlb mls *.mm mma mn edu.mn gov.mn org.mn mo com.mo edu.mo gov.mo net.mo org.mo mobi mobile moda moe moi mom monash money
monster mormon mortgage moscow moto motorcycles mov movie mp mq mr gov.mr ms com.ms edu.ms gov.ms net.ms org.ms msd mt com.mt edu.mt
net.mt org.mt mtn mtr mu ac.mu co.mu com.mu gov.mu net.mu or.mu org.mu museum music mv aero.mv biz.mv com.mv coop.mv edu.mv gov.mv info.mv
int.mv mil.mv museum.mv name.mv net.mv org.mv pro.mv mw ac.mw biz.mw co.mw com.mw coop.mw edu.mw gov.mw int.mw net.mw org.mw mx com.mx
edu.mx gob.mx net.mx org.mx my biz.my com.my edu.my gov.my mil.my name.my net.my org.my mz ac.mz adv.mz co.mz edu.mz gov.mz mil.mz net.mz
org.mz
na alt.na co.na com.na gov.na net.na org.na nab nagoya name navy nba nc asso.nc nom.nc ne nec net netbank netflix network neustar new news
next nextdirect nexus nf arts.nf com.nf firm.nf info.nf net.nf other.nf per.nf rec.nf store.nf web.nf nfl ng com.ng edu.ng gov.ng i.ng
mil.ng mobi.ng name.ng net.ng org.ng sch.ng ngo nhk ni ac.ni biz.ni co.ni com.ni edu.ni gob.ni in.ni info.ni int.ni mil.ni net.ni nom.ni
org.ni web.ni nico nike nikon ninja nissan nissay nl no aa.no gs.aa.no aarborte.no aejrie.no afjord.no agdenes.no ah.no gs.ah.no
nes.akershus.no aknoluokta.no akrehamn.no al.no alaheadju.no alesund.no algard.no alstahaug.no alta.no alvdal.no amli.no amot.no
andasuolo.no andebu.no andoy.no ardal.no aremark.no arendal.no arna.no aseral.no asker.no askim.no askoy.no askvoll.no asnes.no
audnedal.no aukra.no aure.no aurland.no aurskog-holand.no austevoll.no austrheim.no averoy.no badaddja.no bahcavuotna.no bahccavuotna.no
baidar.no bajddar.no balat.no balestrand.no ballangen.no balsfjord.no bamble.no bardu.no barum.no batsfjord.no bearalvahki.no beardu.no
beiarn.no berg.no bergen.no berlevag.no bievat.no bindal.no birkenes.no bjerkreim.no bjugn.no bodo.no bokn.no bomlo.no bremanger.no
bronnoy.no bronnoysund.no brumunddal.no bryne.no bu.no gs.bu.no budejju.no nes.buskerud.no bygland.no bykle.no cahcesuolo.no
davvenjarga.no davvesiida.no deatnu.no dep.no dielddanuorri.no divtasvuodna.no divttasvuotna.no donna.no dovre.no drammen.no drangedal.no
drobak.no dyroy.no egersund.no eid.no eidfjord.no eidsberg.no eidskog.no eidsvoll.no eigersund.no elverum.no enebakk.no engerdal.no
etne.no etnedal.no evenassi.no evenes.no evje-og-hornnes.no farsund.no fauske.no fedje.no fet.no fetsund.no fhs.no finnoy.no fitjar.no
fjaler.no fjell.no fla.no flakstad.no flatanger.no flekkefjord.no flesberg.no flora.no floro.no fm.no gs.fm.no folkebibl.no folldal.no
forde.no forsand.no fosnes.no frana.no fredrikstad.no frogn.no froland.no frosta.no froya.no fuoisku.no fuossko.no fusa.no fylkesbibl.no
fyresdal.no gaivuotna.no galsa.no gamvik.no gangaviika.no gaular.no gausdal.no giehtavuoatna.no gielda.no gildeskal.no giske.no gjemnes.no
gjerdrum.no gjerstad.no gjesdal.no gjovik.no gloppen.no gol.no gran.no grane.no granvin.no gratangen.no grimstad.no grong.no grue.no
gulen.no guovdageaidnu.no ha.no habmer.no hadsel.no hagebostad.no halden.no halsa.no hamar.no hamaroy.no hammarfeasta.no hammerfest.no
hapmir.no haram.no hareid.no harstad.no hasvik.no hattfjelldal.no haugesund.no os.hedmark.no valer.hedmark.no xn--vler-qoa.hedmark.no
hemne.no hemnes.no hemsedal.no herad.no hitra.no hjartdal.no hjelmeland.no hl.no gs.hl.no hm.no gs.hm.no hobol.no hof.no hokksund.no
hol.no hole.no holmestrand.no holtalen.no honefoss.no os.hordaland.no hornindal.no horten.no hoyanger.no hoylandet.no hurdal.no hurum.no
hvaler.no hyllestad.no ibestad.no idrett.no inderoy.no iveland.no ivgu.no jan-mayen.no gs.jan-mayen.no jessheim.no jevnaker.no jolster.no
jondal.no jorpeland.no kafjord.no karasjohka.no karasjok.no karlsoy.no karmoy.no kautokeino.no kirkenes.no klabu.no klepp.no kommune.no
kongsberg.no kongsvinger.no kopervik.no kraanghke.no kragero.no kristiansand.no kristiansund.no krodsherad.no krokstadelva.no kvafjord.no
kvalsund.no kvam.no kvanangen.no kvinesdal.no kvinnherad.no kviteseid.no kvitsoy.no laakesvuemie.no lahppi.no langevag.no lardal.no
larvik.no lavagis.no lavangen.no leangaviika.no lebesby.no leikanger.no leirfjord.no leirvik.no leka.no leksvik.no lenvik.no lerdal.no
lesja.no levanger.no lier.no lierne.no lillehammer.no lillesand.no lindas.no lindesnes.no loabat.no lodingen.no lom.no loppa.no
lorenskog.no loten.no lund.no lunner.no luroy.no luster.no lyngdal.no lyngen.no malatvuopmi.no malselv.no malvik.no mandal.no marker.no
marnardal.no masfjorden.no masoy.no matta-varjjat.no meland.no meldal.no melhus.no meloy.no meraker.no midsund.no midtre-gauldal.no mil.no
mjondalen.no mo-i-rana.no moareke.no modalen.no modum.no molde.no heroy.more-og-romsdal.no sande.more-og-romsdal.no mosjoen.no moskenes.no
moss.no mr.no gs.mr.no muosat.no museum.no naamesjevuemie.no namdalseid.no namsos.no namsskogan.no nannestad.no naroy.no narviika.no
narvik.no naustdal.no navuotna.no nedre-eiker.no nesna.no nesodden.no nesoddtangen.no nesseby.no nesset.no nissedal.no nittedal.no nl.no
gs.nl.no nord-aurdal.no nord-fron.no nord-odal.no norddal.no nordkapp.no bo.nordland.no heroy.nordland.no xn--b-5ga.nordland.no
xn--hery-ira.nordland.no nordre-land.no nordreisa.no nore-og-uvdal.no notodden.no notteroy.no nt.no gs.nt.no odda.no of.no gs.of.no
oksnes.no ol.no gs.ol.no omasvuotna.no oppdal.no oppegard.no orkanger.no orkdal.no orland.no orskog.no orsta.no osen.no oslo.no gs.oslo.no
osoyro.no osteroy.no valer.ostfold.no ostre-toten.no overhalla.no ovre-eiker.no oyer.no oygarden.no oystre-slidre.no porsanger.no
porsangu.no porsgrunn.no priv.no rade.no radoy.no rahkkeravju.no raholt.no raisa.no rakkestad.no ralingen.no rana.no randaberg.no rauma.no
re.no rendalen.no rennebu.no rennesoy.no rindal.no ringebu.no ringerike.no ringsaker.no risor.no rissa.no rl.no gs.rl.no roan.no rodoy.no
rollag.no romsa.no romskog.no roros.no rost.no royken.no royrvik.no ruovat.no rygge.no salangen.no salat.no saltdal.no samnanger.no
sandefjord.no sandnes.no sandnessjoen.no sandoy.no sarpsborg.no sauda.no sauherad.no sel.no selbu.no selje.no seljord.no sf.no gs.sf.no
siellak.no sigdal.no siljan.no sirdal.no skanit.no skanland.no skaun.no skedsmo.no skedsmokorset.no ski.no skien.no skierva.no skiptvet.no
skjak.no skjervoy.no skodje.no slattum.no smola.no snaase.no snasa.no snillfjord.no snoasa.no sogndal.no sogne.no sokndal.no sola.no
solund.no somna.no sondre-land.no songdalen.no sor-aurdal.no sor-fron.no sor-odal.no sor-varanger.no sorfold.no sorreisa.no sortland.no
sorum.no spjelkavik.no spydeberg.no st.no gs.st.no stange.no stat.no stathelle.no stavanger.no stavern.no steigen.no steinkjer.no
stjordal.no stjordalshalsen.no stokke.no stor-elvdal.no stord.no stordal.no storfjord.no strand.no stranda.no stryn.no sula.no suldal.no
sund.no sunndal.no suohkan.no surnadal.no svalbard.no gs.svalbard.no sveio.no svelvik.no sykkylven.no tana.no tananger.no bo.telemark.no
xn--b-5ga.telemark.no time.no tingvoll.no tinn.no tjeldsund.no tjielte.no tjome.no tm.no gs.tm.no tokke.no tolga.no tonsberg.no torsken.no
tr.no gs.tr.no trana.no tranby.no tranoy.no troandin.no trogstad.no tromsa.no tromso.no trondheim.no trysil.no tvedestrand.no tydal.no
tynset.no tysfjord.no tysnes.no tysvar.no uenorge.no ullensaker.no ullensvang.no ulstein.no ulvik.no unjarga.no utsira.no va.no gs.va.no
vaapste.no vadso.no vaga.no vagan.no vagsoy.no vaksdal.no valle.no vang.no vanylven.no vardo.no varggat.no varoy.no vefsn.no vega.no
vegarshei.no vennesla.no verdal.no verran.no vestby.no sande.vestfold.no vestnes.no vestre-slidre.no vestre-toten.no vestvagoy.no
vevelstad.no vf.no gs.vf.no vgs.no vik.no vikna.no vindafjord.no voagat.no volda.no voss.no vossevangen.no xn--andy-ira.no xn--asky-ira.no
xn--aurskog-hland-jnb.no xn--avery-yua.no xn--bdddj-mrabd.no xn--bearalvhki-y4a.no xn--berlevg-jxa.no xn--bhcavuotna-s4a.no
xn--bhccavuotna-k7a.no xn--bidr-5nac.no xn--bievt-0qa.no xn--bjddar-pta.no xn--blt-elab.no xn--bmlo-gra.no xn--bod-2na.no
xn--brnny-wuac.no xn--brnnysund-m8ac.no xn--brum-voa.no xn--btsfjord-9za.no xn--davvenjrga-y4a.no xn--dnna-gra.no xn--drbak-wua.no
xn--dyry-ira.no xn--eveni-0qa01ga.no xn--finny-yua.no xn--fjord-lra.no xn--fl-zia.no xn--flor-jra.no xn--frde-gra.no xn--frna-woa.no
xn--frya-hra.no xn--ggaviika-8ya47h.no xn--gildeskl-g0a.no xn--givuotna-8ya.no xn--gjvik-wua.no xn--gls-elac.no xn--h-2fa.no
xn--hamary-fya.no xn--hbmer-xqa.no xn--hcesuolo-7ya35b.no xn--hgebostad-g3a.no xn--hmmrfeasta-s4ac.no xn--hnefoss-q1a.no xn--hobl-ira.no
xn--holtlen-hxa.no xn--hpmir-xqa.no xn--hyanger-q1a.no xn--hylandet-54a.no xn--indery-fya.no xn--jlster-bya.no xn--jrpeland-54a.no
xn--karlsy-fya.no xn--karmy-yua.no xn--kfjord-iua.no xn--klbu-woa.no xn--koluokta-7ya57h.no xn--krager-gya.no xn--kranghke-b0a.no
xn--krdsherad-m8a.no xn--krehamn-dxa.no xn--krjohka-hwab49j.no xn--ksnes-uua.no xn--kvfjord-nxa.no xn--kvitsy-fya.no xn--kvnangen-k0a.no
xn--l-1fa.no xn--laheadju-7ya.no xn--langevg-jxa.no xn--ldingen-q1a.no xn--leagaviika-52b.no xn--lesund-hua.no xn--lgrd-poac.no
xn--lhppi-xqa.no xn--linds-pra.no xn--loabt-0qa.no xn--lrdal-sra.no xn--lrenskog-54a.no xn--lt-liac.no xn--lten-gra.no xn--lury-ira.no
xn--mely-ira.no xn--merker-kua.no xn--mjndalen-64a.no xn--mlatvuopmi-s4a.no xn--mli-tla.no xn--mlselv-iua.no xn--moreke-jua.no
xn--mosjen-eya.no xn--mot-tla.no sande.xn--mre-og-romsdal-qqb.no xn--hery-ira.xn--mre-og-romsdal-qqb.no xn--msy-ula0h.no
xn--mtta-vrjjat-k7af.no xn--muost-0qa.no xn--nmesjevuemie-tcba.no xn--nry-yla5g.no xn--nttery-byae.no xn--nvuotna-hwa.no
xn--oppegrd-ixa.no xn--ostery-fya.no xn--osyro-wua.no xn--porsgu-sta26f.no xn--rady-ira.no xn--rdal-poa.no xn--rde-ula.no xn--rdy-0nab.no
xn--rennesy-v1a.no xn--rhkkervju-01af.no xn--rholt-mra.no xn--risa-5na.no xn--risr-ira.no xn--rland-uua.no xn--rlingen-mxa.no
xn--rmskog-bya.no xn--rros-gra.no xn--rskog-uua.no xn--rst-0na.no xn--rsta-fra.no xn--ryken-vua.no xn--ryrvik-bya.no xn--s-1fa.no
xn--sandnessjen-ogb.no xn--sandy-yua.no xn--seral-lra.no xn--sgne-gra.no xn--skierv-uta.no xn--skjervy-v1a.no xn--skjk-soa.no
xn--sknit-yqa.no xn--sknland-fxa.no xn--slat-5na.no xn--slt-elab.no xn--smla-hra.no xn--smna-gra.no xn--snase-nra.no xn--sndre-land-0cb.no
xn--snes-poa.no xn--snsa-roa.no xn--sr-aurdal-l8a.no xn--sr-fron-q1a.no xn--sr-odal-q1a.no xn--sr-varanger-ggb.no xn--srfold-bya.no
xn--srreisa-q1a.no xn--srum-gra.no xn--vler-qoa.xn--stfold-9xa.no xn--stjrdal-s1a.no xn--stjrdalshalsen-sqb.no xn--stre-toten-zcb.no
xn--tjme-hra.no xn--tnsberg-q1a.no xn--trany-yua.no xn--trgstad-r1a.no xn--trna-woa.no xn--troms-zua.no xn--tysvr-vra.no xn--unjrga-rta.no
xn--vads-jra.no xn--vard-jra.no xn--vegrshei-c0a.no xn--vestvgy-ixa6o.no xn--vg-yiab.no xn--vgan-qoa.no xn--vgsy-qoa0j.no
xn--vre-eiker-k8a.no xn--vrggt-xqad.no xn--vry-yla5g.no xn--yer-zna.no xn--ygarden-p1a.no xn--ystre-slidre-ujb.no nokia norton now nowruz
nowtv *.np nr biz.nr com.nr edu.nr gov.nr info.nr net.nr org.nr nra nrw ntt nu nyc nz ac.nz co.nz cri.nz geek.nz gen.nz govt.nz health.nz
iwi.nz kiwi.nz maori.nz mil.nz net.nz org.nz parliament.nz school.nz xn--mori-qsa.nz
obi observer office okinawa olayan olayangroup ollo om co.om com.om edu.om gov.om med.om museum.om net.om org.om pro.om omega one ong
onion onl online ooo open oracle orange org organic origins osaka otsuka ott ovh
pa abo.pa ac.pa com.pa edu.pa gob.pa ing.pa med.pa net.pa nom.pa org.pa sld.pa page panasonic paris pars partners parts party pay pccw pe
com.pe edu.pe gob.pe mil.pe net.pe nom.pe org.pe pet pf com.pf edu.pf org.pf pfizer *.pg ph com.ph edu.ph gov.ph i.ph mil.ph net.ph ngo.ph
org.ph pharmacy phd philips phone photo photography photos physio pics pictet pictures pid pin ping pink pioneer pizza pk ac.pk biz.pk
com.pk edu.pk fam.pk gkp.pk gob.pk gog.pk gok.pk gop.pk gos.pk gov.pk net.pk org.pk web.pk pl agro.pl aid.pl atm.pl augustow.pl auto.pl
babia-gora.pl bedzin.pl beskidy.pl bialowieza.pl bialystok.pl bielawa.pl bieszczady.pl biz.pl boleslawiec.pl bydgoszcz.pl bytom.pl
cieszyn.pl com.pl czeladz.pl czest.pl dlugoleka.pl edu.pl elblag.pl elk.pl glogow.pl gmina.pl gniezno.pl gorlice.pl gov.pl ap.gov.pl
griw.gov.pl ic.gov.pl is.gov.pl kmpsp.gov.pl konsulat.gov.pl kppsp.gov.pl kwp.gov.pl kwpsp.gov.pl mup.gov.pl mw.gov.pl oia.gov.pl
oirm.gov.pl oke.gov.pl oow.gov.pl oschr.gov.pl oum.gov.pl pa.gov.pl pinb.gov.pl piw.gov.pl po.gov.pl pr.gov.pl psp.gov.pl psse.gov.pl
pup.gov.pl rzgw.gov.pl sa.gov.pl sdn.gov.pl sko.gov.pl so.gov.pl sr.gov.pl starostwo.gov.pl ug.gov.pl ugim.gov.pl um.gov.pl umig.gov.pl
upow.gov.pl uppo.gov.pl us.gov.pl uw.gov.pl uzs.gov.pl wif.gov.pl wiih.gov.pl winb.gov.pl wios.gov.pl witd.gov.pl wiw.gov.pl wkz.gov.pl
wsa.gov.pl wskr.gov.pl wsse.gov.pl wuoz.gov.pl wzmiuw.gov.pl zp.gov.pl zpisdn.gov.pl grajewo.pl gsm.pl ilawa.pl info.pl jaworzno.pl
jelenia-gora.pl jgora.pl kalisz.pl karpacz.pl kartuzy.pl kaszuby.pl katowice.pl kazimierz-dolny.pl kepno.pl ketrzyn.pl klodzko.pl
kobierzyce.pl kolobrzeg.pl konin.pl konskowola.pl kutno.pl lapy.pl lebork.pl legnica.pl lezajsk.pl limanowa.pl lomza.pl lowicz.pl lubin.pl
lukow.pl mail.pl malbork.pl malopolska.pl mazowsze.pl mazury.pl media.pl miasta.pl mielec.pl mielno.pl mil.pl mragowo.pl naklo.pl net.pl
nieruchomosci.pl nom.pl nowaruda.pl nysa.pl olawa.pl olecko.pl olkusz.pl olsztyn.pl opoczno.pl opole.pl org.pl ostroda.pl ostroleka.pl
ostrowiec.pl ostrowwlkp.pl pc.pl pila.pl pisz.pl podhale.pl podlasie.pl polkowice.pl pomorskie.pl pomorze.pl powiat.pl priv.pl
prochowice.pl pruszkow.pl przeworsk.pl pulawy.pl radom.pl rawa-maz.pl realestate.pl rel.pl rybnik.pl rzeszow.pl sanok.pl sejny.pl sex.pl
shop.pl sklep.pl skoczow.pl slask.pl slupsk.pl sos.pl sosnowiec.pl stalowa-wola.pl starachowice.pl stargard.pl suwalki.pl swidnica.pl
swiebodzin.pl swinoujscie.pl szczecin.pl szczytno.pl szkola.pl targi.pl tarnobrzeg.pl tgory.pl tm.pl tourism.pl travel.pl turek.pl
turystyka.pl tychy.pl ustka.pl walbrzych.pl warmia.pl warszawa.pl waw.pl wegrow.pl wielun.pl wlocl.pl wloclawek.pl wodzislaw.pl wolomin.pl
wroclaw.pl zachpomor.pl zagan.pl zarow.pl zgora.pl zgorzelec.pl place play playstation plumbing plus pm pn co.pn edu.pn gov.pn net.pn
org.pn pnc pohl poker politie porn post pr ac.pr biz.pr com.pr edu.pr est.pr gov.pr info.pr isla.pr name.pr net.pr org.pr pro.pr prof.pr
praxi press prime pro aaa.pro aca.pro acct.pro avocat.pro bar.pro cpa.pro eng.pro jur.pro law.pro med.pro recht.pro prod productions prof
progressive promo properties property protection pru prudential ps com.ps edu.ps gov.ps net.ps org.ps plo.ps sec.ps pt com.pt edu.pt
gov.pt int.pt net.pt nome.pt org.pt publ.pt pub pw gov.pw pwc py com.py coop.py edu.py gov.py mil.py net.py org.py
qa com.qa edu.qa gov.qa mil.qa name.qa net.qa org.qa sch.qa qpon quebec quest
racing radio re asso.re com.re read realestate realtor realty recipes red redumbrella rehab reise reisen reit reliance ren rent rentals
repair report republican rest restaurant review reviews rexroth rich richardli ricoh ril rio rip ro arts.ro com.ro firm.ro info.ro nom.ro
nt.ro org.ro rec.ro store.ro tm.ro www.ro rocks rodeo rogers room rs ac.rs co.rs edu.rs gov.rs in.rs org.rs rsvp ru rugby ruhr run rw
ac.rw co.rw coop.rw gov.rw mil.rw net.rw org.rw rwe ryukyu
sa com.sa edu.sa gov.sa med.sa net.sa org.sa pub.sa sch.sa saarland safe safety sakura sale salon samsclub samsung sandvik sandvikcoromant
sanofi sap sarl sas save saxo sb com.sb edu.sb gov.sb net.sb org.sb sbi sbs sc com.sc edu.sc gov.sc net.sc org.sc scb schaeffler schmidt
scholarships school schule schwarz science scot sd com.sd edu.sd gov.sd info.sd med.sd net.sd org.sd tv.sd se a.se ac.se b.se bd.se
brand.se c.se d.se e.se f.se fh.se fhsk.se fhv.se g.se h.se i.se k.se komforb.se kommunalforbund.se komvux.se l.se lanbib.se m.se n.se
naturbruksgymn.se o.se org.se p.se parti.se pp.se press.se r.se s.se t.se tm.se u.se w.se x.se y.se z.se search seat secure security seek
select sener services seven sew sex sexy sfr sg com.sg edu.sg gov.sg net.sg org.sg sh com.sh gov.sh mil.sh net.sh org.sh shangrila sharp
shell shia shiksha shoes shop shopping shouji show si silk sina singles site sj sk org.sk ski skin sky skype sl com.sl edu.sl gov.sl
net.sl org.sl sling sm smart smile sn art.sn com.sn edu.sn gouv.sn org.sn univ.sn sncf so com.so edu.so gov.so me.so net.so org.so soccer
social softbank software sohu solar solutions song sony soy spa space sport spot sr srl ss biz.ss co.ss com.ss edu.ss gov.ss me.ss net.ss
org.ss sch.ss st co.st com.st consulado.st edu.st embaixada.st mil.st net.st org.st principe.st saotome.st store.st stada staples star
statebank statefarm stc stcgroup stockholm storage store stream studio study style su sucks supplies supply support surf surgery suzuki sv
com.sv edu.sv gob.sv org.sv red.sv swatch swiss sx gov.sx sy com.sy edu.sy gov.sy mil.sy net.sy org.sy sydney systems sz ac.sz co.sz
org.sz
tab taipei talk taobao target tatamotors tatar tattoo tax taxi tc tci td tdk team tech technology tel temasek tennis teva tf tg th ac.th
co.th go.th in.th mi.th net.th or.th thd theater theatre tiaa tickets tienda tips tires tirol tj biz.tj co.tj com.tj edu.tj go.tj gov.tj
int.tj mil.tj name.tj net.tj nic.tj org.tj test.tj web.tj tjmaxx tjx tk tkmaxx tl gov.tl tm co.tm com.tm edu.tm gov.tm mil.tm net.tm
nom.tm org.tm tmall tn com.tn ens.tn fin.tn gov.tn ind.tn info.tn intl.tn mincom.tn nat.tn net.tn org.tn perso.tn tourism.tn to com.to
edu.to gov.to mil.to net.to org.to today tokyo tools top toray toshiba total tours town toyota toys tr av.tr bbs.tr bel.tr biz.tr com.tr
dr.tr edu.tr gen.tr gov.tr info.tr k12.tr kep.tr mil.tr name.tr nc.tr gov.nc.tr net.tr org.tr pol.tr tel.tr tsk.tr tv.tr web.tr trade
trading training travel travelers travelersinsurance trust trv tt biz.tt co.tt com.tt edu.tt gov.tt info.tt mil.tt name.tt net.tt org.tt
pro.tt tube tui tunes tushu tv tvs tw club.tw com.tw ebiz.tw edu.tw game.tw gov.tw idv.tw mil.tw net.tw org.tw tz ac.tz co.tz go.tz
hotel.tz info.tz me.tz mil.tz mobi.tz ne.tz or.tz sc.tz tv.tz
ua cherkassy.ua cherkasy.ua chernigov.ua chernihiv.ua chernivtsi.ua chernovtsy.ua ck.ua cn.ua com.ua cr.ua crimea.ua cv.ua dn.ua
dnepropetrovsk.ua dnipropetrovsk.ua donetsk.ua dp.ua edu.ua gov.ua if.ua in.ua ivano-frankivsk.ua kh.ua kharkiv.ua kharkov.ua kherson.ua
khmelnitskiy.ua khmelnytskyi.ua kiev.ua kirovograd.ua km.ua kr.ua kropyvnytskyi.ua krym.ua ks.ua kv.ua kyiv.ua lg.ua lt.ua lugansk.ua
luhansk.ua lutsk.ua lv.ua lviv.ua mk.ua mykolaiv.ua net.ua nikolaev.ua od.ua odesa.ua odessa.ua org.ua pl.ua poltava.ua rivne.ua rovno.ua
rv.ua sb.ua sebastopol.ua sevastopol.ua sm.ua sumy.ua te.ua ternopil.ua uz.ua uzhgorod.ua uzhhorod.ua vinnica.ua vinnytsia.ua vn.ua
volyn.ua yalta.ua zakarpattia.ua zaporizhzhe.ua zaporizhzhia.ua zhitomir.ua zhytomyr.ua zp.ua zt.ua ubank ubs ug ac.ug co.ug com.ug edu.ug
go.ug gov.ug mil.ug ne.ug or.ug org.ug sc.ug us.ug uk ac.uk co.uk gov.uk ltd.uk me.uk net.uk nhs.uk org.uk plc.uk police.uk *.sch.uk
unicom university uno uol ups us ak.us cc.ak.us k12.ak.us lib.ak.us al.us cc.al.us k12.al.us lib.al.us ar.us cc.ar.us k12.ar.us lib.ar.us
as.us cc.as.us k12.as.us lib.as.us az.us cc.az.us k12.az.us lib.az.us ca.us cc.ca.us k12.ca.us lib.ca.us co.us cc.co.us k12.co.us
lib.co.us ct.us cc.ct.us k12.ct.us lib.ct.us dc.us cc.dc.us k12.dc.us lib.dc.us de.us cc.de.us dni.us fl.us cc.fl.us k12.fl.us lib.fl.us
ga.us cc.ga.us k12.ga.us lib.ga.us gu.us cc.gu.us k12.gu.us lib.gu.us hi.us cc.hi.us lib.hi.us ia.us cc.ia.us k12.ia.us lib.ia.us id.us
cc.id.us k12.id.us lib.id.us il.us cc.il.us k12.il.us lib.il.us in.us cc.in.us k12.in.us lib.in.us isa.us ks.us cc.ks.us k12.ks.us
lib.ks.us ky.us cc.ky.us k12.ky.us lib.ky.us la.us cc.la.us k12.la.us lib.la.us ma.us cc.ma.us k12.ma.us chtr.k12.ma.us paroch.k12.ma.us
pvt.k12.ma.us lib.ma.us md.us cc.md.us k12.md.us lib.md.us me.us cc.me.us k12.me.us lib.me.us mi.us ann-arbor.mi.us cc.mi.us cog.mi.us
dst.mi.us eaton.mi.us gen.mi.us k12.mi.us lib.mi.us mus.mi.us tec.mi.us washtenaw.mi.us mn.us cc.mn.us k12.mn.us lib.mn.us mo.us cc.mo.us
k12.mo.us lib.mo.us ms.us cc.ms.us k12.ms.us mt.us cc.mt.us k12.mt.us lib.mt.us nc.us cc.nc.us k12.nc.us lib.nc.us nd.us ne.us cc.ne.us
k12.ne.us lib.ne.us nh.us cc.nh.us k12.nh.us lib.nh.us nj.us cc.nj.us k12.nj.us lib.nj.us nm.us cc.nm.us k12.nm.us lib.nm.us nsn.us nv.us
cc.nv.us k12.nv.us lib.nv.us ny.us cc.ny.us k12.ny.us lib.ny.us oh.us cc.oh.us k12.oh.us lib.oh.us ok.us cc.ok.us k12.ok.us lib.ok.us
or.us cc.or.us k12.or.us lib.or.us pa.us cc.pa.us k12.pa.us lib.pa.us pr.us cc.pr.us k12.pr.us lib.pr.us ri.us cc.ri.us lib.ri.us sc.us
cc.sc.us k12.sc.us lib.sc.us sd.us cc.sd.us lib.sd.us tn.us cc.tn.us k12.tn.us lib.tn.us tx.us cc.tx.us k12.tx.us lib.tx.us ut.us cc.ut.us
k12.ut.us lib.ut.us va.us cc.va.us k12.va.us lib.va.us vi.us cc.vi.us k12.vi.us lib.vi.us vt.us cc.vt.us k12.vt.us lib.vt.us wa.us
cc.wa.us k12.wa.us lib.wa.us wi.us cc.wi.us k12.wi.us lib.wi.us wv.us cc.wv.us wy.us cc.wy.us k12.wy.us lib.wy.us uy com.uy edu.uy gub.uy
mil.uy net.uy org.uy uz co.uz com.uz net.uz org.uz
va vacations vana vanguard vc com.vc edu.vc gov.vc mil.vc net.vc org.vc ve arts.ve bib.ve co.ve com.ve e12.ve edu.ve emprende.ve firm.ve
gob.ve gov.ve ia.ve info.ve int.ve mil.ve net.ve nom.ve org.ve rar.ve rec.ve store.ve tec.ve web.ve vegas ventures verisign versicherung
vet vg edu.vg vi co.vi com.vi k12.vi net.vi org.vi viajes video vig viking villas vin vip virgin visa vision viva vivo vlaanderen vn ac.vn
ai.vn angiang.vn bacgiang.vn backan.vn baclieu.vn bacninh.vn baria-vungtau.vn bentre.vn binhdinh.vn binhduong.vn binhphuoc.vn binhthuan.vn
biz.vn camau.vn cantho.vn caobang.vn com.vn daklak.vn daknong.vn danang.vn dienbien.vn dongnai.vn dongthap.vn edu.vn gialai.vn gov.vn
hagiang.vn haiduong.vn haiphong.vn hanam.vn hanoi.vn hatinh.vn haugiang.vn health.vn hoabinh.vn hue.vn hungyen.vn id.vn info.vn int.vn
io.vn khanhhoa.vn kiengiang.vn kontum.vn laichau.vn lamdong.vn langson.vn laocai.vn longan.vn namdinh.vn name.vn net.vn nghean.vn
ninhbinh.vn ninhthuan.vn org.vn phutho.vn phuyen.vn pro.vn quangbinh.vn quangnam.vn quangngai.vn quangninh.vn quangtri.vn soctrang.vn
sonla.vn tayninh.vn thaibinh.vn thainguyen.vn thanhhoa.vn thanhphohochiminh.vn thuathienhue.vn tiengiang.vn travinh.vn tuyenquang.vn
vinhlong.vn vinhphuc.vn yenbai.vn vodka volvo vote voting voto voyage vu com.vu edu.vu net.vu org.vu
wales walmart walter wang wanggou watch watches weather weatherchannel web webcam weber website wed wedding weibo weir wf whoswho wien
wiki williamhill win windows wine winners wme woodside work works world wow ws com.ws edu.ws gov.ws net.ws org.ws wtc wtf
xbox xerox xihuan xin xn--11b4c3d xn--1ck2e1b xn--1qqw23a xn--2scrj9c xn--30rr7y xn--3bst00m xn--3ds443g xn--3e0b707e xn--3hcrj9c
xn--3pxu8k xn--42c2d9a xn--45br5cyl xn--45brj9c xn--45q11c xn--4dbrk0ce xn--4dbgdty6c.xn--4dbrk0ce xn--5dbhl8d.xn--4dbrk0ce
xn--8dbq2a.xn--4dbrk0ce xn--hebda8b.xn--4dbrk0ce xn--4gbrim xn--54b7fta0cc xn--55qw42g xn--55qx5d xn--5su34j936bgsg xn--5tzm5g xn--6frz82g
xn--6qq986b3xl xn--80adxhks xn--80ao21a xn--80aqecdr1a xn--80asehdb xn--80aswg xn--8y0a063a xn--90a3ac xn--80au.xn--90a3ac
xn--90azh.xn--90a3ac xn--c1avg.xn--90a3ac xn--d1at.xn--90a3ac xn--o1ac.xn--90a3ac xn--o1ach.xn--90a3ac xn--90ae xn--90ais xn--9dbq2a
xn--9et52u xn--9krt00a xn--b4w605ferd xn--bck1b9a5dre4c xn--c1avg xn--c2br7g xn--cck2b3b xn--cckwcxetd xn--cg4bki xn--clchc0ea0b2g2a9gcd
xn--czr694b xn--czrs0t xn--czru2d xn--d1acj3b xn--d1alf xn--e1a4c xn--eckvdtc9d xn--efvy88h xn--fct429k xn--fhbei xn--fiq228c5hs
xn--fiq64b xn--fiqs8s xn--fiqz9s xn--fjq720a xn--flw351e xn--fpcrj9c3d xn--fzc2c9e2c xn--fzys8d69uvgm xn--g2xx48c xn--gckr3f0f xn--gecrj9c
xn--gk3at1e xn--h2breg3eve xn--h2brj9c xn--h2brj9c8c xn--hxt814e xn--i1b6b1a6a2e xn--imr513n xn--io0a7i xn--j1aef xn--j1amh xn--j6w193g
xn--55qx5d.xn--j6w193g xn--gmqw5a.xn--j6w193g xn--mxtq1m.xn--j6w193g xn--od0alg.xn--j6w193g xn--uc0atv.xn--j6w193g xn--wcvs22d.xn--j6w193g
xn--jlq480n2rg xn--jvr189m xn--kcrx77d1x4a xn--kprw13d xn--kpry57d xn--kput3i xn--l1acc xn--lgbbat1ad8j xn--mgb2ddes xn--mgb9awbf
xn--mgba3a3ejt xn--mgba3a4f16a xn--mgba3a4fra xn--mgba7c0bbn0a xn--mgbaam7a8h xn--mgbab2bd xn--mgbah1a3hjkrd xn--mgbai9a5eva00b
xn--mgbai9azgqp6j xn--mgbayh7gpa xn--mgbbh1a xn--mgbbh1a71e xn--mgbc0a9azcg xn--mgbca7dzdo xn--mgbcpq6gpa1a xn--mgberp4a5d4a87g
xn--mgberp4a5d4ar xn--mgbgu82a xn--mgbi4ecexp xn--mgbpl2fh xn--mgbqly7c0a67fbc xn--mgbqly7cvafr xn--mgbt3dhd xn--mgbtf8fl xn--mgbtx2b
xn--mgbx4cd0ab xn--mix082f xn--mix891f xn--mk1bu44c xn--mxtq1m xn--ngbc5azd xn--ngbe9e0a xn--ngbrx xn--nnx388a xn--node xn--nqv7f
xn--nqv7fs00ema xn--nyqy26a xn--o3cw4h xn--12c1fe0br.xn--o3cw4h xn--12cfi8ixb8l.xn--o3cw4h xn--12co0c3b4eva.xn--o3cw4h
xn--h3cuzk1di.xn--o3cw4h xn--m3ch0j3a.xn--o3cw4h xn--o3cyx2a.xn--o3cw4h xn--ogbpf8fl xn--otu796d xn--p1acf xn--p1ai xn--pgbs0dh xn--pssy2u
xn--q7ce6a xn--q9jyb4c xn--qcka1pmc xn--qxa6a xn--qxam xn--rhqv96g xn--rovu88b xn--rvc1e0am3e xn--s9brj9c xn--ses554g xn--t60b56a
xn--tckwe xn--tiq49xqyj xn--unup4y xn--vermgensberater-ctb xn--vermgensberatung-pwb xn--vhquv xn--vuq861b xn--w4r85el8fhu5dnra xn--w4rs40l
xn--wgbh1c xn--wgbl6a xn--xhq521b xn--xkc2al3hye2a xn--xkc2dl3a5ee0h xn--y9a3aq xn--yfro4i67o xn--ygbi2ammx xn--zfr164b xxx xyz
yachts yahoo yamaxun yandex ye com.ye edu.ye gov.ye mil.ye net.ye org.ye yodobashi yoga yokohama you youtube yt yun
ac.za agric.za alt.za co.za edu.za gov.za grondar.za law.za mil.za net.za ngo.za nic.za nis.za nom.za org.za school.za tm.za web.za zappos
zara zero zip zm ac.zm biz.zm co.zm com.zm edu.zm gov.zm info.zm mil.zm net.zm org.zm sch.zm zone zuerich zw ac.zw co.zw gov.zw mil.zw
org.zw
"""

PRIVATE = """
drr.ac feedback.ac forms.ac sch.ac official.academy obj.ag framer.ai kiloapps.ai uwu.ai radio.am aiven.app base44.app *.beget.app
botdash.app brave.app *.s.brave.app claude.app clerk.app clerkstage.app cloudflare.app codepen.app convex.app corespeed.app csb.app
preview.csb.app *.developer.app e2b.app easypanel.app edgecompute.app encr.app frontend.encr.app relay.evervault.app expo.app on.expo.app
staging.expo.app on.staging.expo.app flutterflow.app framer.app gadget.app github.app glideos.app hackclub.app hasura.app *.hosted.app
leapcell.app loginline.app lovable.app luyani.app magicpatterns.app medusajs.app messerli.app miren.app mocha.app netlify.app ngrok.app
ngrok-free.app noop.app *.northflank.app nyat.app on-fleek.app ondigitalocean.app onhercules.app pplx.app puter.app up.railway.app
replit.app id.replit.app retool.app rocketpreview.app *.run.app *.mtls.run.app shiptoday.app *.snowflake.app *.privatelink.snowflake.app
spawnbase.app sprites.app streamlit.app telebit.app typedream.app *.upsun.app vercel.app wal.app wasmer.app web.app windsurf.app wnext.app
zeabur.app *.zerops.app int.apple *.cloud.int.apple *.r.cloud.int.apple *.ap-north-1.r.cloud.int.apple *.ap-south-1.r.cloud.int.apple
*.ap-south-2.r.cloud.int.apple *.eu-central-1.r.cloud.int.apple *.eu-north-1.r.cloud.int.apple *.us-central-1.r.cloud.int.apple
*.us-central-2.r.cloud.int.apple *.us-east-1.r.cloud.int.apple *.us-east-2.r.cloud.int.apple *.us-west-1.r.cloud.int.apple
*.us-west-2.r.cloud.int.apple *.us-west-3.r.cloud.int.apple cloudns.asia daemon.asia dix.asia 123webseite.at 12hp.at 2ix.at 4.at 4lima.at
dnshome.at wien.funkfeuer.at *.futurecms.at *.ex.futurecms.at *.in.futurecms.at futurehosting.at futuremailing.at lima-city.at my.at
myspreadshop.at *.ex.ortsinfo.at *.kunden.ortsinfo.at priv.at mel.cloudlets.com.au myspreadshop.com.au *.airflow.af-south-1.on.aws
lambda-url.af-south-1.on.aws transfer-webapp.af-south-1.on.aws *.airflow.ap-east-1.on.aws lambda-url.ap-east-1.on.aws
transfer-webapp.ap-east-1.on.aws transfer-webapp.ap-east-2.on.aws *.airflow.ap-northeast-1.on.aws lambda-url.ap-northeast-1.on.aws
transfer-webapp.ap-northeast-1.on.aws *.airflow.ap-northeast-2.on.aws lambda-url.ap-northeast-2.on.aws
transfer-webapp.ap-northeast-2.on.aws *.airflow.ap-northeast-3.on.aws lambda-url.ap-northeast-3.on.aws
transfer-webapp.ap-northeast-3.on.aws *.airflow.ap-south-1.on.aws lambda-url.ap-south-1.on.aws transfer-webapp.ap-south-1.on.aws
*.airflow.ap-south-2.on.aws transfer-webapp.ap-south-2.on.aws *.airflow.ap-southeast-1.on.aws lambda-url.ap-southeast-1.on.aws
transfer-webapp.ap-southeast-1.on.aws *.airflow.ap-southeast-2.on.aws lambda-url.ap-southeast-2.on.aws
transfer-webapp.ap-southeast-2.on.aws *.airflow.ap-southeast-3.on.aws lambda-url.ap-southeast-3.on.aws
transfer-webapp.ap-southeast-3.on.aws *.airflow.ap-southeast-4.on.aws transfer-webapp.ap-southeast-4.on.aws
*.airflow.ap-southeast-5.on.aws transfer-webapp.ap-southeast-5.on.aws transfer-webapp.ap-southeast-6.on.aws
*.airflow.ap-southeast-7.on.aws transfer-webapp.ap-southeast-7.on.aws *.airflow.ca-central-1.on.aws lambda-url.ca-central-1.on.aws
transfer-webapp.ca-central-1.on.aws *.airflow.ca-west-1.on.aws transfer-webapp.ca-west-1.on.aws *.airflow.eu-central-1.on.aws
lambda-url.eu-central-1.on.aws transfer-webapp.eu-central-1.on.aws *.airflow.eu-central-2.on.aws transfer-webapp.eu-central-2.on.aws
*.airflow.eu-north-1.on.aws lambda-url.eu-north-1.on.aws transfer-webapp.eu-north-1.on.aws *.airflow.eu-south-1.on.aws
lambda-url.eu-south-1.on.aws transfer-webapp.eu-south-1.on.aws *.airflow.eu-south-2.on.aws transfer-webapp.eu-south-2.on.aws
*.airflow.eu-west-1.on.aws lambda-url.eu-west-1.on.aws transfer-webapp.eu-west-1.on.aws *.airflow.eu-west-2.on.aws
lambda-url.eu-west-2.on.aws transfer-webapp.eu-west-2.on.aws *.airflow.eu-west-3.on.aws lambda-url.eu-west-3.on.aws
transfer-webapp.eu-west-3.on.aws *.airflow.il-central-1.on.aws transfer-webapp.il-central-1.on.aws *.airflow.me-central-1.on.aws
transfer-webapp.me-central-1.on.aws *.airflow.me-south-1.on.aws lambda-url.me-south-1.on.aws transfer-webapp.me-south-1.on.aws
transfer-webapp.mx-central-1.on.aws *.airflow.sa-east-1.on.aws lambda-url.sa-east-1.on.aws transfer-webapp.sa-east-1.on.aws
*.airflow.us-east-1.on.aws lambda-url.us-east-1.on.aws transfer-webapp.us-east-1.on.aws *.airflow.us-east-2.on.aws
lambda-url.us-east-2.on.aws transfer-webapp.us-east-2.on.aws transfer-webapp.us-gov-east-1.on.aws
transfer-webapp-fips.us-gov-east-1.on.aws transfer-webapp.us-gov-west-1.on.aws transfer-webapp-fips.us-gov-west-1.on.aws
*.airflow.us-west-1.on.aws lambda-url.us-west-1.on.aws transfer-webapp.us-west-1.on.aws *.airflow.us-west-2.on.aws
lambda-url.us-west-2.on.aws transfer-webapp.us-west-2.on.aws *.private.repost.aws notebook.af-south-1.sagemaker.aws
studio.af-south-1.sagemaker.aws notebook.ap-east-1.sagemaker.aws studio.ap-east-1.sagemaker.aws labeling.ap-northeast-1.sagemaker.aws
notebook.ap-northeast-1.sagemaker.aws studio.ap-northeast-1.sagemaker.aws labeling.ap-northeast-2.sagemaker.aws
notebook.ap-northeast-2.sagemaker.aws studio.ap-northeast-2.sagemaker.aws notebook.ap-northeast-3.sagemaker.aws
studio.ap-northeast-3.sagemaker.aws labeling.ap-south-1.sagemaker.aws notebook.ap-south-1.sagemaker.aws studio.ap-south-1.sagemaker.aws
notebook.ap-south-2.sagemaker.aws labeling.ap-southeast-1.sagemaker.aws notebook.ap-southeast-1.sagemaker.aws
studio.ap-southeast-1.sagemaker.aws labeling.ap-southeast-2.sagemaker.aws notebook.ap-southeast-2.sagemaker.aws
studio.ap-southeast-2.sagemaker.aws notebook.ap-southeast-3.sagemaker.aws studio.ap-southeast-3.sagemaker.aws
notebook.ap-southeast-4.sagemaker.aws labeling.ca-central-1.sagemaker.aws notebook.ca-central-1.sagemaker.aws
notebook-fips.ca-central-1.sagemaker.aws studio.ca-central-1.sagemaker.aws notebook.ca-west-1.sagemaker.aws
notebook-fips.ca-west-1.sagemaker.aws labeling.eu-central-1.sagemaker.aws notebook.eu-central-1.sagemaker.aws
studio.eu-central-1.sagemaker.aws notebook.eu-central-2.sagemaker.aws studio.eu-central-2.sagemaker.aws notebook.eu-north-1.sagemaker.aws
studio.eu-north-1.sagemaker.aws notebook.eu-south-1.sagemaker.aws studio.eu-south-1.sagemaker.aws notebook.eu-south-2.sagemaker.aws
studio.eu-south-2.sagemaker.aws labeling.eu-west-1.sagemaker.aws notebook.eu-west-1.sagemaker.aws studio.eu-west-1.sagemaker.aws
labeling.eu-west-2.sagemaker.aws notebook.eu-west-2.sagemaker.aws studio.eu-west-2.sagemaker.aws notebook.eu-west-3.sagemaker.aws
studio.eu-west-3.sagemaker.aws *.experiments.sagemaker.aws notebook.il-central-1.sagemaker.aws studio.il-central-1.sagemaker.aws
notebook.me-central-1.sagemaker.aws studio.me-central-1.sagemaker.aws notebook.me-south-1.sagemaker.aws studio.me-south-1.sagemaker.aws
notebook.sa-east-1.sagemaker.aws studio.sa-east-1.sagemaker.aws labeling.us-east-1.sagemaker.aws notebook.us-east-1.sagemaker.aws
notebook-fips.us-east-1.sagemaker.aws studio.us-east-1.sagemaker.aws labeling.us-east-2.sagemaker.aws notebook.us-east-2.sagemaker.aws
notebook-fips.us-east-2.sagemaker.aws studio.us-east-2.sagemaker.aws notebook.us-gov-east-1.sagemaker.aws
notebook-fips.us-gov-east-1.sagemaker.aws studio.us-gov-east-1.sagemaker.aws studio-fips.us-gov-east-1.sagemaker.aws
notebook.us-gov-west-1.sagemaker.aws notebook-fips.us-gov-west-1.sagemaker.aws studio.us-gov-west-1.sagemaker.aws
studio-fips.us-gov-west-1.sagemaker.aws notebook.us-west-1.sagemaker.aws notebook-fips.us-west-1.sagemaker.aws
studio.us-west-1.sagemaker.aws labeling.us-west-2.sagemaker.aws notebook.us-west-2.sagemaker.aws notebook-fips.us-west-2.sagemaker.aws
studio.us-west-2.sagemaker.aws
shop.brendly.ba rs.ba resolve.bar aus.basketball nz.basketball 123website.be cloudns.be cloud.interhostsolutions.be ezproxy.kuleuven.be
my.be myspreadshop.be *.transurl.be webhosting.be site.webhosting.be ddns.berlin barsy.bg activetrail.biz cloud-ip.biz cloudns.biz
dscloud.biz dyndns.biz for-better.biz for-more.biz for-some.biz for-the.biz jozi.biz mmafan.biz myftp.biz no-ip.biz orx.biz selfip.biz
webhop.biz co.bn simplesite.com.br ac.leg.br al.leg.br am.leg.br ap.leg.br ba.leg.br ce.leg.br df.leg.br es.leg.br go.leg.br ma.leg.br
mg.leg.br ms.leg.br mt.leg.br pa.leg.br pb.leg.br pe.leg.br pi.leg.br pr.leg.br rj.leg.br rn.leg.br ro.leg.br rr.leg.br rs.leg.br
sc.leg.br se.leg.br sp.leg.br to.leg.br tche.br we.bs shiptoday.build v0.build windsurf.build cloudsite.builders co.business mediatech.by
gsj.bz mydns.bz za.bz
*.awdev.ca barsy.ca box.ca co.ca myspreadshop.ca no-ip.ca onid.ca at.emf.camp ui.nabu.casa sav.case ccwu.cc cleverapps.cc cloud-ip.cc
cloudns.cc csx.cc ec.cc eu.cc fantasyleague.cc ftpaccess.cc game-server.cc gu.cc myphotos.cc scrapping.cc instances.spawn.cc sryze.cc
twmail.cc uk.cc us.cc cc.cd 123website.ch 12hp.ch 2ix.ch 4lima.ch cloudns.ch cust.cloudscale.ch objects.lpg.cloudscale.ch
objects.rma.cloudscale.ch dnsking.ch *.firenet.ch *.svc.firenet.ch alp1.ae.flow.ch appengine.flow.ch gotdns.ch lima-city.ch
linkyard-cloud.ch myspreadshop.ch lpg.objectstorage.ch rma.objectstorage.ch square7.ch us.ci cloudns.cl antagonist.cloud
es-1.axarnet.cloud *.begetcdn.cloud convex.cloud eu-west-1.convex.cloud us-east-1.convex.cloud diadem.cloud dnshome.cloud elementor.cloud
emergent.cloud eu.encoway.cloud hstgr.cloud vip.jelastic.cloud jele.cloud it1.eur.aruba.jenv-aruba.cloud it1.jenv-aruba.cloud jote.cloud
jotelulu.cloud elastic.k2.cloud lb.ru-msk.k2.cloud s3.ru-msk.k2.cloud website.ru-msk.k2.cloud lb.ru-spb.k2.cloud s3.ru-spb.k2.cloud
website.ru-spb.k2.cloud s3.k2.cloud website.k2.cloud keliweb.cloud cs.keliweb.cloud kuleuven.cloud laravel.cloud linkyard.cloud
*.magentosite.cloud matlab.cloud observablehq.cloud *.on-rancher.cloud online-server.cloud runs.onstackit.cloud oxa.cloud tn.oxa.cloud
uk.oxa.cloud primetel.cloud uk.primetel.cloud ravendb.cloud ca.reclaim.cloud uk.reclaim.cloud us.reclaim.cloud
fr-par-1.baremetal.scw.cloud fr-par-2.baremetal.scw.cloud nl-ams-1.baremetal.scw.cloud cockpit.fr-par.scw.cloud ddl.fr-par.scw.cloud
dtwh.fr-par.scw.cloud fnc.fr-par.scw.cloud functions.fnc.fr-par.scw.cloud ifr.fr-par.scw.cloud k8s.fr-par.scw.cloud
nodes.k8s.fr-par.scw.cloud kafk.fr-par.scw.cloud mgdb.fr-par.scw.cloud rdb.fr-par.scw.cloud s3.fr-par.scw.cloud
s3-website.fr-par.scw.cloud scbl.fr-par.scw.cloud whm.fr-par.scw.cloud priv.instances.scw.cloud pub.instances.scw.cloud k8s.scw.cloud
cockpit.nl-ams.scw.cloud ddl.nl-ams.scw.cloud dtwh.nl-ams.scw.cloud ifr.nl-ams.scw.cloud k8s.nl-ams.scw.cloud nodes.k8s.nl-ams.scw.cloud
kafk.nl-ams.scw.cloud mgdb.nl-ams.scw.cloud rdb.nl-ams.scw.cloud s3.nl-ams.scw.cloud s3-website.nl-ams.scw.cloud scbl.nl-ams.scw.cloud
whm.nl-ams.scw.cloud cockpit.pl-waw.scw.cloud ddl.pl-waw.scw.cloud dtwh.pl-waw.scw.cloud ifr.pl-waw.scw.cloud k8s.pl-waw.scw.cloud
nodes.k8s.pl-waw.scw.cloud kafk.pl-waw.scw.cloud mgdb.pl-waw.scw.cloud rdb.pl-waw.scw.cloud s3.pl-waw.scw.cloud
s3-website.pl-waw.scw.cloud scbl.pl-waw.scw.cloud scalebook.scw.cloud smartlabeling.scw.cloud servebolt.cloud *.statics.cloud
trafficplex.cloud ch.trendhosting.cloud de.trendhosting.cloud unison-services.cloud urown.cloud vapor.cloud voorloper.cloud zap.cloud
barsy.club cloudns.club jele.club canva-apps.cn canva-code.cn my.canvasite.cn *.cn-north-1.airflow.amazonaws.com.cn
*.cn-northwest-1.airflow.amazonaws.com.cn s3.dualstack.cn-north-1.amazonaws.com.cn s3-accesspoint.dualstack.cn-north-1.amazonaws.com.cn
s3-website.dualstack.cn-north-1.amazonaws.com.cn emrappui-prod.cn-north-1.amazonaws.com.cn emrnotebooks-prod.cn-north-1.amazonaws.com.cn
emrstudio-prod.cn-north-1.amazonaws.com.cn execute-api.cn-north-1.amazonaws.com.cn *.rds.cn-north-1.amazonaws.com.cn
s3.cn-north-1.amazonaws.com.cn s3-accesspoint.cn-north-1.amazonaws.com.cn s3-deprecated.cn-north-1.amazonaws.com.cn
s3-object-lambda.cn-north-1.amazonaws.com.cn s3-website.cn-north-1.amazonaws.com.cn s3.dualstack.cn-northwest-1.amazonaws.com.cn
s3-accesspoint.dualstack.cn-northwest-1.amazonaws.com.cn emrappui-prod.cn-northwest-1.amazonaws.com.cn
emrnotebooks-prod.cn-northwest-1.amazonaws.com.cn emrstudio-prod.cn-northwest-1.amazonaws.com.cn
execute-api.cn-northwest-1.amazonaws.com.cn *.rds.cn-northwest-1.amazonaws.com.cn s3.cn-northwest-1.amazonaws.com.cn
s3-accesspoint.cn-northwest-1.amazonaws.com.cn s3-object-lambda.cn-northwest-1.amazonaws.com.cn s3-website.cn-northwest-1.amazonaws.com.cn
*.compute.amazonaws.com.cn cn-north-1.eb.amazonaws.com.cn cn-northwest-1.eb.amazonaws.com.cn *.elb.amazonaws.com.cn
*.airflow.cn-north-1.on.amazonwebservices.com.cn transfer-webapp.cn-north-1.on.amazonwebservices.com.cn
*.airflow.cn-northwest-1.on.amazonwebservices.com.cn transfer-webapp.cn-northwest-1.on.amazonwebservices.com.cn
notebook.cn-north-1.sagemaker.com.cn studio.cn-north-1.sagemaker.com.cn notebook.cn-northwest-1.sagemaker.com.cn
studio.cn-northwest-1.sagemaker.com.cn khsj.cn myqnapcloud.cn direct.quickconnect.cn as.sh.cn carrd.co crd.co firewalledreplit.co
id.firewalledreplit.co hidns.co leadpages.co lpages.co mypi.co *.otap.co *.clusters.rdpa.co *.srvrless.rdpa.co repl.co id.repl.co
supabase.co realtime.supabase.co storage.supabase.co umso.co *.xmit.co *.owo.codes *.0emm.com 180r.com 1cooldns.com 1kapp.com
3utilities.com 4u.com a2hosted.com abrdns.com adobeaemcloud.com *.dev.adobeaemcloud.com africa.com *.aivencloud.com alibabacloudcs.com
webview-assets.aws-cloud9.af-south-1.amazonaws.com vfs.cloud9.af-south-1.amazonaws.com webview-assets.cloud9.af-south-1.amazonaws.com
s3.dualstack.af-south-1.amazonaws.com s3-accesspoint.dualstack.af-south-1.amazonaws.com s3-website.dualstack.af-south-1.amazonaws.com
emrappui-prod.af-south-1.amazonaws.com emrnotebooks-prod.af-south-1.amazonaws.com emrstudio-prod.af-south-1.amazonaws.com
execute-api.af-south-1.amazonaws.com s3.af-south-1.amazonaws.com s3-accesspoint.af-south-1.amazonaws.com
s3-object-lambda.af-south-1.amazonaws.com s3-website.af-south-1.amazonaws.com *.af-south-1.airflow.amazonaws.com
*.ap-east-1.airflow.amazonaws.com *.ap-northeast-1.airflow.amazonaws.com *.ap-northeast-2.airflow.amazonaws.com
*.ap-northeast-3.airflow.amazonaws.com *.ap-south-1.airflow.amazonaws.com *.ap-south-2.airflow.amazonaws.com
*.ap-southeast-1.airflow.amazonaws.com *.ap-southeast-2.airflow.amazonaws.com *.ap-southeast-3.airflow.amazonaws.com
*.ap-southeast-4.airflow.amazonaws.com *.ap-southeast-5.airflow.amazonaws.com *.ap-southeast-7.airflow.amazonaws.com
*.ca-central-1.airflow.amazonaws.com *.ca-west-1.airflow.amazonaws.com *.eu-central-1.airflow.amazonaws.com
*.eu-central-2.airflow.amazonaws.com *.eu-north-1.airflow.amazonaws.com *.eu-south-1.airflow.amazonaws.com
*.eu-south-2.airflow.amazonaws.com *.eu-west-1.airflow.amazonaws.com *.eu-west-2.airflow.amazonaws.com *.eu-west-3.airflow.amazonaws.com
*.il-central-1.airflow.amazonaws.com *.me-central-1.airflow.amazonaws.com *.me-south-1.airflow.amazonaws.com
*.sa-east-1.airflow.amazonaws.com *.us-east-1.airflow.amazonaws.com *.us-east-2.airflow.amazonaws.com *.us-west-1.airflow.amazonaws.com
*.us-west-2.airflow.amazonaws.com webview-assets.aws-cloud9.ap-east-1.amazonaws.com vfs.cloud9.ap-east-1.amazonaws.com
webview-assets.cloud9.ap-east-1.amazonaws.com s3.dualstack.ap-east-1.amazonaws.com s3-accesspoint.dualstack.ap-east-1.amazonaws.com
emrappui-prod.ap-east-1.amazonaws.com emrnotebooks-prod.ap-east-1.amazonaws.com emrstudio-prod.ap-east-1.amazonaws.com
execute-api.ap-east-1.amazonaws.com s3.ap-east-1.amazonaws.com s3-accesspoint.ap-east-1.amazonaws.com
s3-object-lambda.ap-east-1.amazonaws.com s3-website.ap-east-1.amazonaws.com analytics-gateway.ap-northeast-1.amazonaws.com
webview-assets.aws-cloud9.ap-northeast-1.amazonaws.com consent-portal.bedrock-agentcore.ap-northeast-1.amazonaws.com
vfs.cloud9.ap-northeast-1.amazonaws.com webview-assets.cloud9.ap-northeast-1.amazonaws.com s3.dualstack.ap-northeast-1.amazonaws.com
s3-accesspoint.dualstack.ap-northeast-1.amazonaws.com s3-website.dualstack.ap-northeast-1.amazonaws.com
emrappui-prod.ap-northeast-1.amazonaws.com emrnotebooks-prod.ap-northeast-1.amazonaws.com emrstudio-prod.ap-northeast-1.amazonaws.com
execute-api.ap-northeast-1.amazonaws.com s3.ap-northeast-1.amazonaws.com s3-accesspoint.ap-northeast-1.amazonaws.com
s3-object-lambda.ap-northeast-1.amazonaws.com s3-website.ap-northeast-1.amazonaws.com analytics-gateway.ap-northeast-2.amazonaws.com
webview-assets.aws-cloud9.ap-northeast-2.amazonaws.com consent-portal.bedrock-agentcore.ap-northeast-2.amazonaws.com
vfs.cloud9.ap-northeast-2.amazonaws.com webview-assets.cloud9.ap-northeast-2.amazonaws.com s3.dualstack.ap-northeast-2.amazonaws.com
s3-accesspoint.dualstack.ap-northeast-2.amazonaws.com s3-website.dualstack.ap-northeast-2.amazonaws.com
emrappui-prod.ap-northeast-2.amazonaws.com emrnotebooks-prod.ap-northeast-2.amazonaws.com emrstudio-prod.ap-northeast-2.amazonaws.com
execute-api.ap-northeast-2.amazonaws.com s3.ap-northeast-2.amazonaws.com s3-accesspoint.ap-northeast-2.amazonaws.com
s3-object-lambda.ap-northeast-2.amazonaws.com s3-website.ap-northeast-2.amazonaws.com
webview-assets.aws-cloud9.ap-northeast-3.amazonaws.com vfs.cloud9.ap-northeast-3.amazonaws.com
webview-assets.cloud9.ap-northeast-3.amazonaws.com s3.dualstack.ap-northeast-3.amazonaws.com
s3-accesspoint.dualstack.ap-northeast-3.amazonaws.com s3-website.dualstack.ap-northeast-3.amazonaws.com
emrappui-prod.ap-northeast-3.amazonaws.com emrnotebooks-prod.ap-northeast-3.amazonaws.com emrstudio-prod.ap-northeast-3.amazonaws.com
execute-api.ap-northeast-3.amazonaws.com s3.ap-northeast-3.amazonaws.com s3-accesspoint.ap-northeast-3.amazonaws.com
s3-object-lambda.ap-northeast-3.amazonaws.com s3-website.ap-northeast-3.amazonaws.com analytics-gateway.ap-south-1.amazonaws.com
webview-assets.aws-cloud9.ap-south-1.amazonaws.com consent-portal.bedrock-agentcore.ap-south-1.amazonaws.com
vfs.cloud9.ap-south-1.amazonaws.com webview-assets.cloud9.ap-south-1.amazonaws.com s3.dualstack.ap-south-1.amazonaws.com
s3-accesspoint.dualstack.ap-south-1.amazonaws.com s3-website.dualstack.ap-south-1.amazonaws.com emrappui-prod.ap-south-1.amazonaws.com
emrnotebooks-prod.ap-south-1.amazonaws.com emrstudio-prod.ap-south-1.amazonaws.com execute-api.ap-south-1.amazonaws.com
s3.ap-south-1.amazonaws.com s3-accesspoint.ap-south-1.amazonaws.com s3-object-lambda.ap-south-1.amazonaws.com
s3-website.ap-south-1.amazonaws.com consent-portal.bedrock-agentcore.ap-south-2.amazonaws.com s3.dualstack.ap-south-2.amazonaws.com
s3-accesspoint.dualstack.ap-south-2.amazonaws.com s3-website.dualstack.ap-south-2.amazonaws.com emrappui-prod.ap-south-2.amazonaws.com
emrnotebooks-prod.ap-south-2.amazonaws.com emrstudio-prod.ap-south-2.amazonaws.com execute-api.ap-south-2.amazonaws.com
s3.ap-south-2.amazonaws.com s3-accesspoint.ap-south-2.amazonaws.com s3-object-lambda.ap-south-2.amazonaws.com
s3-website.ap-south-2.amazonaws.com analytics-gateway.ap-southeast-1.amazonaws.com webview-assets.aws-cloud9.ap-southeast-1.amazonaws.com
consent-portal.bedrock-agentcore.ap-southeast-1.amazonaws.com vfs.cloud9.ap-southeast-1.amazonaws.com
webview-assets.cloud9.ap-southeast-1.amazonaws.com s3.dualstack.ap-southeast-1.amazonaws.com
s3-accesspoint.dualstack.ap-southeast-1.amazonaws.com s3-website.dualstack.ap-southeast-1.amazonaws.com
emrappui-prod.ap-southeast-1.amazonaws.com emrnotebooks-prod.ap-southeast-1.amazonaws.com emrstudio-prod.ap-southeast-1.amazonaws.com
execute-api.ap-southeast-1.amazonaws.com s3.ap-southeast-1.amazonaws.com s3-accesspoint.ap-southeast-1.amazonaws.com
s3-object-lambda.ap-southeast-1.amazonaws.com s3-website.ap-southeast-1.amazonaws.com analytics-gateway.ap-southeast-2.amazonaws.com
webview-assets.aws-cloud9.ap-southeast-2.amazonaws.com consent-portal.bedrock-agentcore.ap-southeast-2.amazonaws.com
vfs.cloud9.ap-southeast-2.amazonaws.com webview-assets.cloud9.ap-southeast-2.amazonaws.com s3.dualstack.ap-southeast-2.amazonaws.com
s3-accesspoint.dualstack.ap-southeast-2.amazonaws.com s3-website.dualstack.ap-southeast-2.amazonaws.com
emrappui-prod.ap-southeast-2.amazonaws.com emrnotebooks-prod.ap-southeast-2.amazonaws.com emrstudio-prod.ap-southeast-2.amazonaws.com
execute-api.ap-southeast-2.amazonaws.com s3.ap-southeast-2.amazonaws.com s3-accesspoint.ap-southeast-2.amazonaws.com
s3-object-lambda.ap-southeast-2.amazonaws.com s3-website.ap-southeast-2.amazonaws.com s3.dualstack.ap-southeast-3.amazonaws.com
s3-accesspoint.dualstack.ap-southeast-3.amazonaws.com s3-website.dualstack.ap-southeast-3.amazonaws.com
emrappui-prod.ap-southeast-3.amazonaws.com emrnotebooks-prod.ap-southeast-3.amazonaws.com emrstudio-prod.ap-southeast-3.amazonaws.com
execute-api.ap-southeast-3.amazonaws.com s3.ap-southeast-3.amazonaws.com s3-accesspoint.ap-southeast-3.amazonaws.com
s3-object-lambda.ap-southeast-3.amazonaws.com s3-website.ap-southeast-3.amazonaws.com s3.dualstack.ap-southeast-4.amazonaws.com
s3-accesspoint.dualstack.ap-southeast-4.amazonaws.com s3-website.dualstack.ap-southeast-4.amazonaws.com
emrappui-prod.ap-southeast-4.amazonaws.com emrnotebooks-prod.ap-southeast-4.amazonaws.com emrstudio-prod.ap-southeast-4.amazonaws.com
execute-api.ap-southeast-4.amazonaws.com s3.ap-southeast-4.amazonaws.com s3-accesspoint.ap-southeast-4.amazonaws.com
s3-object-lambda.ap-southeast-4.amazonaws.com s3-website.ap-southeast-4.amazonaws.com
consent-portal.bedrock-agentcore.ap-southeast-5.amazonaws.com s3.dualstack.ap-southeast-5.amazonaws.com
s3-accesspoint.dualstack.ap-southeast-5.amazonaws.com s3-website.dualstack.ap-southeast-5.amazonaws.com
execute-api.ap-southeast-5.amazonaws.com s3.ap-southeast-5.amazonaws.com s3-accesspoint.ap-southeast-5.amazonaws.com
s3-deprecated.ap-southeast-5.amazonaws.com s3-object-lambda.ap-southeast-5.amazonaws.com s3-website.ap-southeast-5.amazonaws.com
consent-portal.bedrock-agentcore.ap-southeast-7.amazonaws.com webview-assets.aws-cloud9.ca-central-1.amazonaws.com
consent-portal.bedrock-agentcore.ca-central-1.amazonaws.com vfs.cloud9.ca-central-1.amazonaws.com
webview-assets.cloud9.ca-central-1.amazonaws.com s3.dualstack.ca-central-1.amazonaws.com
s3-accesspoint.dualstack.ca-central-1.amazonaws.com s3-accesspoint-fips.dualstack.ca-central-1.amazonaws.com
s3-fips.dualstack.ca-central-1.amazonaws.com s3-website.dualstack.ca-central-1.amazonaws.com emrappui-prod.ca-central-1.amazonaws.com
emrnotebooks-prod.ca-central-1.amazonaws.com emrstudio-prod.ca-central-1.amazonaws.com execute-api.ca-central-1.amazonaws.com
s3.ca-central-1.amazonaws.com s3-accesspoint.ca-central-1.amazonaws.com s3-accesspoint-fips.ca-central-1.amazonaws.com
s3-fips.ca-central-1.amazonaws.com s3-object-lambda.ca-central-1.amazonaws.com s3-website.ca-central-1.amazonaws.com
s3.dualstack.ca-west-1.amazonaws.com s3-accesspoint.dualstack.ca-west-1.amazonaws.com
s3-accesspoint-fips.dualstack.ca-west-1.amazonaws.com s3-fips.dualstack.ca-west-1.amazonaws.com
s3-website.dualstack.ca-west-1.amazonaws.com emrappui-prod.ca-west-1.amazonaws.com emrnotebooks-prod.ca-west-1.amazonaws.com
emrstudio-prod.ca-west-1.amazonaws.com execute-api.ca-west-1.amazonaws.com s3.ca-west-1.amazonaws.com
s3-accesspoint.ca-west-1.amazonaws.com s3-accesspoint-fips.ca-west-1.amazonaws.com s3-fips.ca-west-1.amazonaws.com
s3-object-lambda.ca-west-1.amazonaws.com s3-website.ca-west-1.amazonaws.com *.compute.amazonaws.com *.compute-1.amazonaws.com
*.elb.amazonaws.com analytics-gateway.eu-central-1.amazonaws.com webview-assets.aws-cloud9.eu-central-1.amazonaws.com
consent-portal.bedrock-agentcore.eu-central-1.amazonaws.com vfs.cloud9.eu-central-1.amazonaws.com
webview-assets.cloud9.eu-central-1.amazonaws.com s3.dualstack.eu-central-1.amazonaws.com
s3-accesspoint.dualstack.eu-central-1.amazonaws.com s3-website.dualstack.eu-central-1.amazonaws.com
emrappui-prod.eu-central-1.amazonaws.com emrnotebooks-prod.eu-central-1.amazonaws.com emrstudio-prod.eu-central-1.amazonaws.com
execute-api.eu-central-1.amazonaws.com s3.eu-central-1.amazonaws.com s3-accesspoint.eu-central-1.amazonaws.com
s3-object-lambda.eu-central-1.amazonaws.com s3-website.eu-central-1.amazonaws.com s3.dualstack.eu-central-2.amazonaws.com
s3-accesspoint.dualstack.eu-central-2.amazonaws.com s3-website.dualstack.eu-central-2.amazonaws.com
emrappui-prod.eu-central-2.amazonaws.com emrnotebooks-prod.eu-central-2.amazonaws.com emrstudio-prod.eu-central-2.amazonaws.com
execute-api.eu-central-2.amazonaws.com s3.eu-central-2.amazonaws.com s3-accesspoint.eu-central-2.amazonaws.com
s3-object-lambda.eu-central-2.amazonaws.com s3-website.eu-central-2.amazonaws.com webview-assets.aws-cloud9.eu-north-1.amazonaws.com
consent-portal.bedrock-agentcore.eu-north-1.amazonaws.com vfs.cloud9.eu-north-1.amazonaws.com
webview-assets.cloud9.eu-north-1.amazonaws.com s3.dualstack.eu-north-1.amazonaws.com s3-accesspoint.dualstack.eu-north-1.amazonaws.com
emrappui-prod.eu-north-1.amazonaws.com emrnotebooks-prod.eu-north-1.amazonaws.com emrstudio-prod.eu-north-1.amazonaws.com
execute-api.eu-north-1.amazonaws.com s3.eu-north-1.amazonaws.com s3-accesspoint.eu-north-1.amazonaws.com
s3-object-lambda.eu-north-1.amazonaws.com s3-website.eu-north-1.amazonaws.com webview-assets.aws-cloud9.eu-south-1.amazonaws.com
consent-portal.bedrock-agentcore.eu-south-1.amazonaws.com vfs.cloud9.eu-south-1.amazonaws.com
webview-assets.cloud9.eu-south-1.amazonaws.com s3.dualstack.eu-south-1.amazonaws.com s3-accesspoint.dualstack.eu-south-1.amazonaws.com
s3-website.dualstack.eu-south-1.amazonaws.com emrappui-prod.eu-south-1.amazonaws.com emrnotebooks-prod.eu-south-1.amazonaws.com
emrstudio-prod.eu-south-1.amazonaws.com execute-api.eu-south-1.amazonaws.com s3.eu-south-1.amazonaws.com
s3-accesspoint.eu-south-1.amazonaws.com s3-object-lambda.eu-south-1.amazonaws.com s3-website.eu-south-1.amazonaws.com
consent-portal.bedrock-agentcore.eu-south-2.amazonaws.com s3.dualstack.eu-south-2.amazonaws.com
s3-accesspoint.dualstack.eu-south-2.amazonaws.com s3-website.dualstack.eu-south-2.amazonaws.com emrappui-prod.eu-south-2.amazonaws.com
emrnotebooks-prod.eu-south-2.amazonaws.com emrstudio-prod.eu-south-2.amazonaws.com execute-api.eu-south-2.amazonaws.com
s3.eu-south-2.amazonaws.com s3-accesspoint.eu-south-2.amazonaws.com s3-object-lambda.eu-south-2.amazonaws.com
s3-website.eu-south-2.amazonaws.com analytics-gateway.eu-west-1.amazonaws.com webview-assets.aws-cloud9.eu-west-1.amazonaws.com
consent-portal.bedrock-agentcore.eu-west-1.amazonaws.com vfs.cloud9.eu-west-1.amazonaws.com webview-assets.cloud9.eu-west-1.amazonaws.com
s3.dualstack.eu-west-1.amazonaws.com s3-accesspoint.dualstack.eu-west-1.amazonaws.com s3-website.dualstack.eu-west-1.amazonaws.com
emrappui-prod.eu-west-1.amazonaws.com emrnotebooks-prod.eu-west-1.amazonaws.com emrstudio-prod.eu-west-1.amazonaws.com
execute-api.eu-west-1.amazonaws.com s3.eu-west-1.amazonaws.com s3-accesspoint.eu-west-1.amazonaws.com
s3-deprecated.eu-west-1.amazonaws.com s3-object-lambda.eu-west-1.amazonaws.com s3-website.eu-west-1.amazonaws.com
webview-assets.aws-cloud9.eu-west-2.amazonaws.com consent-portal.bedrock-agentcore.eu-west-2.amazonaws.com
vfs.cloud9.eu-west-2.amazonaws.com webview-assets.cloud9.eu-west-2.amazonaws.com s3.dualstack.eu-west-2.amazonaws.com
s3-accesspoint.dualstack.eu-west-2.amazonaws.com emrappui-prod.eu-west-2.amazonaws.com emrnotebooks-prod.eu-west-2.amazonaws.com
emrstudio-prod.eu-west-2.amazonaws.com execute-api.eu-west-2.amazonaws.com s3.eu-west-2.amazonaws.com
s3-accesspoint.eu-west-2.amazonaws.com s3-object-lambda.eu-west-2.amazonaws.com s3-website.eu-west-2.amazonaws.com
webview-assets.aws-cloud9.eu-west-3.amazonaws.com consent-portal.bedrock-agentcore.eu-west-3.amazonaws.com
vfs.cloud9.eu-west-3.amazonaws.com webview-assets.cloud9.eu-west-3.amazonaws.com s3.dualstack.eu-west-3.amazonaws.com
s3-accesspoint.dualstack.eu-west-3.amazonaws.com s3-website.dualstack.eu-west-3.amazonaws.com emrappui-prod.eu-west-3.amazonaws.com
emrnotebooks-prod.eu-west-3.amazonaws.com emrstudio-prod.eu-west-3.amazonaws.com execute-api.eu-west-3.amazonaws.com
s3.eu-west-3.amazonaws.com s3-accesspoint.eu-west-3.amazonaws.com s3-object-lambda.eu-west-3.amazonaws.com
s3-website.eu-west-3.amazonaws.com webview-assets.aws-cloud9.il-central-1.amazonaws.com vfs.cloud9.il-central-1.amazonaws.com
s3.dualstack.il-central-1.amazonaws.com s3-accesspoint.dualstack.il-central-1.amazonaws.com
s3-website.dualstack.il-central-1.amazonaws.com emrappui-prod.il-central-1.amazonaws.com emrnotebooks-prod.il-central-1.amazonaws.com
emrstudio-prod.il-central-1.amazonaws.com execute-api.il-central-1.amazonaws.com s3.il-central-1.amazonaws.com
s3-accesspoint.il-central-1.amazonaws.com s3-object-lambda.il-central-1.amazonaws.com s3-website.il-central-1.amazonaws.com
s3.dualstack.me-central-1.amazonaws.com s3-accesspoint.dualstack.me-central-1.amazonaws.com
s3-website.dualstack.me-central-1.amazonaws.com emrappui-prod.me-central-1.amazonaws.com emrnotebooks-prod.me-central-1.amazonaws.com
emrstudio-prod.me-central-1.amazonaws.com execute-api.me-central-1.amazonaws.com s3.me-central-1.amazonaws.com
s3-accesspoint.me-central-1.amazonaws.com s3-object-lambda.me-central-1.amazonaws.com s3-website.me-central-1.amazonaws.com
webview-assets.aws-cloud9.me-south-1.amazonaws.com vfs.cloud9.me-south-1.amazonaws.com webview-assets.cloud9.me-south-1.amazonaws.com
s3.dualstack.me-south-1.amazonaws.com s3-accesspoint.dualstack.me-south-1.amazonaws.com emrappui-prod.me-south-1.amazonaws.com
emrnotebooks-prod.me-south-1.amazonaws.com emrstudio-prod.me-south-1.amazonaws.com execute-api.me-south-1.amazonaws.com
s3.me-south-1.amazonaws.com s3-accesspoint.me-south-1.amazonaws.com s3-object-lambda.me-south-1.amazonaws.com
s3-website.me-south-1.amazonaws.com *.af-south-1.rds.amazonaws.com *.ap-east-1.rds.amazonaws.com *.ap-east-2.rds.amazonaws.com
*.ap-northeast-1.rds.amazonaws.com *.ap-northeast-2.rds.amazonaws.com *.ap-northeast-3.rds.amazonaws.com *.ap-south-1.rds.amazonaws.com
*.ap-south-2.rds.amazonaws.com *.ap-southeast-1.rds.amazonaws.com *.ap-southeast-2.rds.amazonaws.com *.ap-southeast-3.rds.amazonaws.com
*.ap-southeast-4.rds.amazonaws.com *.ap-southeast-5.rds.amazonaws.com *.ap-southeast-6.rds.amazonaws.com
*.ap-southeast-7.rds.amazonaws.com *.ca-central-1.rds.amazonaws.com *.ca-west-1.rds.amazonaws.com *.eu-central-1.rds.amazonaws.com
*.eu-central-2.rds.amazonaws.com *.eu-west-1.rds.amazonaws.com *.eu-west-2.rds.amazonaws.com *.eu-west-3.rds.amazonaws.com
*.il-central-1.rds.amazonaws.com *.me-central-1.rds.amazonaws.com *.me-south-1.rds.amazonaws.com *.mx-central-1.rds.amazonaws.com
*.sa-east-1.rds.amazonaws.com *.us-east-1.rds.amazonaws.com *.us-east-2.rds.amazonaws.com *.us-gov-east-1.rds.amazonaws.com
*.us-gov-west-1.rds.amazonaws.com *.us-northeast-1.rds.amazonaws.com *.us-west-1.rds.amazonaws.com *.us-west-2.rds.amazonaws.com
s3.amazonaws.com s3-1.amazonaws.com s3-ap-east-1.amazonaws.com s3-ap-northeast-1.amazonaws.com s3-ap-northeast-2.amazonaws.com
s3-ap-northeast-3.amazonaws.com s3-ap-south-1.amazonaws.com s3-ap-southeast-1.amazonaws.com s3-ap-southeast-2.amazonaws.com
s3-ca-central-1.amazonaws.com s3-eu-central-1.amazonaws.com s3-eu-north-1.amazonaws.com s3-eu-west-1.amazonaws.com
s3-eu-west-2.amazonaws.com s3-eu-west-3.amazonaws.com s3-external-1.amazonaws.com s3-fips-us-gov-east-1.amazonaws.com
s3-fips-us-gov-west-1.amazonaws.com mrap.accesspoint.s3-global.amazonaws.com s3-me-south-1.amazonaws.com s3-sa-east-1.amazonaws.com
s3-us-east-2.amazonaws.com s3-us-gov-east-1.amazonaws.com s3-us-gov-west-1.amazonaws.com s3-us-west-1.amazonaws.com
s3-us-west-2.amazonaws.com s3-website-ap-northeast-1.amazonaws.com s3-website-ap-southeast-1.amazonaws.com
s3-website-ap-southeast-2.amazonaws.com s3-website-eu-west-1.amazonaws.com s3-website-sa-east-1.amazonaws.com
s3-website-us-east-1.amazonaws.com s3-website-us-gov-west-1.amazonaws.com s3-website-us-west-1.amazonaws.com
s3-website-us-west-2.amazonaws.com webview-assets.aws-cloud9.sa-east-1.amazonaws.com
consent-portal.bedrock-agentcore.sa-east-1.amazonaws.com vfs.cloud9.sa-east-1.amazonaws.com webview-assets.cloud9.sa-east-1.amazonaws.com
s3.dualstack.sa-east-1.amazonaws.com s3-accesspoint.dualstack.sa-east-1.amazonaws.com s3-website.dualstack.sa-east-1.amazonaws.com
emrappui-prod.sa-east-1.amazonaws.com emrnotebooks-prod.sa-east-1.amazonaws.com emrstudio-prod.sa-east-1.amazonaws.com
execute-api.sa-east-1.amazonaws.com s3.sa-east-1.amazonaws.com s3-accesspoint.sa-east-1.amazonaws.com
s3-object-lambda.sa-east-1.amazonaws.com s3-website.sa-east-1.amazonaws.com us-east-1.amazonaws.com
analytics-gateway.us-east-1.amazonaws.com webview-assets.aws-cloud9.us-east-1.amazonaws.com
consent-portal.bedrock-agentcore.us-east-1.amazonaws.com vfs.cloud9.us-east-1.amazonaws.com webview-assets.cloud9.us-east-1.amazonaws.com
s3.dualstack.us-east-1.amazonaws.com s3-accesspoint.dualstack.us-east-1.amazonaws.com
s3-accesspoint-fips.dualstack.us-east-1.amazonaws.com s3-fips.dualstack.us-east-1.amazonaws.com
s3-website.dualstack.us-east-1.amazonaws.com emrappui-prod.us-east-1.amazonaws.com emrnotebooks-prod.us-east-1.amazonaws.com
emrstudio-prod.us-east-1.amazonaws.com execute-api.us-east-1.amazonaws.com s3.us-east-1.amazonaws.com
s3-accesspoint.us-east-1.amazonaws.com s3-accesspoint-fips.us-east-1.amazonaws.com s3-deprecated.us-east-1.amazonaws.com
s3-fips.us-east-1.amazonaws.com s3-object-lambda.us-east-1.amazonaws.com s3-website.us-east-1.amazonaws.com
analytics-gateway.us-east-2.amazonaws.com webview-assets.aws-cloud9.us-east-2.amazonaws.com
consent-portal.bedrock-agentcore.us-east-2.amazonaws.com vfs.cloud9.us-east-2.amazonaws.com webview-assets.cloud9.us-east-2.amazonaws.com
s3.dualstack.us-east-2.amazonaws.com s3-accesspoint.dualstack.us-east-2.amazonaws.com
s3-accesspoint-fips.dualstack.us-east-2.amazonaws.com s3-fips.dualstack.us-east-2.amazonaws.com
s3-website.dualstack.us-east-2.amazonaws.com emrappui-prod.us-east-2.amazonaws.com emrnotebooks-prod.us-east-2.amazonaws.com
emrstudio-prod.us-east-2.amazonaws.com execute-api.us-east-2.amazonaws.com s3.us-east-2.amazonaws.com
s3-accesspoint.us-east-2.amazonaws.com s3-accesspoint-fips.us-east-2.amazonaws.com s3-deprecated.us-east-2.amazonaws.com
s3-fips.us-east-2.amazonaws.com s3-object-lambda.us-east-2.amazonaws.com s3-website.us-east-2.amazonaws.com
s3.dualstack.us-gov-east-1.amazonaws.com s3-accesspoint.dualstack.us-gov-east-1.amazonaws.com
s3-accesspoint-fips.dualstack.us-gov-east-1.amazonaws.com s3-fips.dualstack.us-gov-east-1.amazonaws.com
s3-website.dualstack.us-gov-east-1.amazonaws.com emrappui-prod.us-gov-east-1.amazonaws.com emrnotebooks-prod.us-gov-east-1.amazonaws.com
emrstudio-prod.us-gov-east-1.amazonaws.com execute-api.us-gov-east-1.amazonaws.com s3.us-gov-east-1.amazonaws.com
s3-accesspoint.us-gov-east-1.amazonaws.com s3-accesspoint-fips.us-gov-east-1.amazonaws.com s3-fips.us-gov-east-1.amazonaws.com
s3-object-lambda.us-gov-east-1.amazonaws.com s3-website.us-gov-east-1.amazonaws.com
consent-portal.bedrock-agentcore.us-gov-west-1.amazonaws.com s3.dualstack.us-gov-west-1.amazonaws.com
s3-accesspoint.dualstack.us-gov-west-1.amazonaws.com s3-accesspoint-fips.dualstack.us-gov-west-1.amazonaws.com
s3-fips.dualstack.us-gov-west-1.amazonaws.com s3-website.dualstack.us-gov-west-1.amazonaws.com emrappui-prod.us-gov-west-1.amazonaws.com
emrnotebooks-prod.us-gov-west-1.amazonaws.com emrstudio-prod.us-gov-west-1.amazonaws.com execute-api.us-gov-west-1.amazonaws.com
s3.us-gov-west-1.amazonaws.com s3-accesspoint.us-gov-west-1.amazonaws.com s3-accesspoint-fips.us-gov-west-1.amazonaws.com
s3-fips.us-gov-west-1.amazonaws.com s3-object-lambda.us-gov-west-1.amazonaws.com s3-website.us-gov-west-1.amazonaws.com
webview-assets.aws-cloud9.us-west-1.amazonaws.com consent-portal.bedrock-agentcore.us-west-1.amazonaws.com
vfs.cloud9.us-west-1.amazonaws.com webview-assets.cloud9.us-west-1.amazonaws.com s3.dualstack.us-west-1.amazonaws.com
s3-accesspoint.dualstack.us-west-1.amazonaws.com s3-accesspoint-fips.dualstack.us-west-1.amazonaws.com
s3-fips.dualstack.us-west-1.amazonaws.com s3-website.dualstack.us-west-1.amazonaws.com emrappui-prod.us-west-1.amazonaws.com
emrnotebooks-prod.us-west-1.amazonaws.com emrstudio-prod.us-west-1.amazonaws.com execute-api.us-west-1.amazonaws.com
s3.us-west-1.amazonaws.com s3-accesspoint.us-west-1.amazonaws.com s3-accesspoint-fips.us-west-1.amazonaws.com
s3-fips.us-west-1.amazonaws.com s3-object-lambda.us-west-1.amazonaws.com s3-website.us-west-1.amazonaws.com
analytics-gateway.us-west-2.amazonaws.com webview-assets.aws-cloud9.us-west-2.amazonaws.com
consent-portal.bedrock-agentcore.us-west-2.amazonaws.com vfs.cloud9.us-west-2.amazonaws.com webview-assets.cloud9.us-west-2.amazonaws.com
s3.dualstack.us-west-2.amazonaws.com s3-accesspoint.dualstack.us-west-2.amazonaws.com
s3-accesspoint-fips.dualstack.us-west-2.amazonaws.com s3-fips.dualstack.us-west-2.amazonaws.com
s3-website.dualstack.us-west-2.amazonaws.com emrappui-prod.us-west-2.amazonaws.com emrnotebooks-prod.us-west-2.amazonaws.com
emrstudio-prod.us-west-2.amazonaws.com execute-api.us-west-2.amazonaws.com s3.us-west-2.amazonaws.com
s3-accesspoint.us-west-2.amazonaws.com s3-accesspoint-fips.us-west-2.amazonaws.com s3-deprecated.us-west-2.amazonaws.com
s3-fips.us-west-2.amazonaws.com s3-object-lambda.us-west-2.amazonaws.com s3-website.us-west-2.amazonaws.com
auth.af-south-1.amazoncognito.com auth.ap-east-1.amazoncognito.com auth.ap-east-2.amazoncognito.com auth.ap-northeast-1.amazoncognito.com
auth.ap-northeast-2.amazoncognito.com auth.ap-northeast-3.amazoncognito.com auth.ap-south-1.amazoncognito.com
auth.ap-south-2.amazoncognito.com auth.ap-southeast-1.amazoncognito.com auth.ap-southeast-2.amazoncognito.com
auth.ap-southeast-3.amazoncognito.com auth.ap-southeast-4.amazoncognito.com auth.ap-southeast-5.amazoncognito.com
auth.ap-southeast-6.amazoncognito.com auth.ap-southeast-7.amazoncognito.com auth.ca-central-1.amazoncognito.com
auth.ca-west-1.amazoncognito.com auth.eu-central-1.amazoncognito.com auth.eu-central-2.amazoncognito.com auth.eu-north-1.amazoncognito.com
auth.eu-south-1.amazoncognito.com auth.eu-south-2.amazoncognito.com auth.eu-west-1.amazoncognito.com auth.eu-west-2.amazoncognito.com
auth.eu-west-3.amazoncognito.com auth.il-central-1.amazoncognito.com auth.me-central-1.amazoncognito.com auth.me-south-1.amazoncognito.com
auth.mx-central-1.amazoncognito.com auth.sa-east-1.amazoncognito.com auth.us-east-1.amazoncognito.com
auth-fips.us-east-1.amazoncognito.com auth.us-east-2.amazoncognito.com auth-fips.us-east-2.amazoncognito.com
auth-fips.us-gov-east-1.amazoncognito.com auth-fips.us-gov-west-1.amazoncognito.com auth.us-west-1.amazoncognito.com
auth-fips.us-west-1.amazoncognito.com auth.us-west-2.amazoncognito.com auth-fips.us-west-2.amazoncognito.com amazonlightsail.com
*.ap-east-1.cs.amazonlightsail.com *.ap-northeast-1.cs.amazonlightsail.com *.ap-northeast-2.cs.amazonlightsail.com
*.ap-south-1.cs.amazonlightsail.com *.ap-southeast-1.cs.amazonlightsail.com *.ap-southeast-2.cs.amazonlightsail.com
*.ap-southeast-3.cs.amazonlightsail.com *.ap-southeast-5.cs.amazonlightsail.com *.ca-central-1.cs.amazonlightsail.com
*.eu-central-1.cs.amazonlightsail.com *.eu-north-1.cs.amazonlightsail.com *.eu-south-2.cs.amazonlightsail.com
*.eu-west-1.cs.amazonlightsail.com *.eu-west-2.cs.amazonlightsail.com *.eu-west-3.cs.amazonlightsail.com
*.sa-east-1.cs.amazonlightsail.com *.us-east-1.cs.amazonlightsail.com *.us-east-2.cs.amazonlightsail.com
*.us-west-2.cs.amazonlightsail.com amplifyapp.com appchizi.com applinzi.com apps-1and1.com appspacehosted.com appspaceusercontent.com
appspot.com *.r.appspot.com *.atlassian-3p.com *.atlassian-3p-us-gov-mod.com *.atlassian-isolated-3p.com atmeta.com *.auiusercontent.com
authgear-staging.com authgearapps.com *.awsapprunner.com awsapps.com awsglobalaccelerator.com balena-devices.com barsycenter.com
barsyonline.com base44-sandbox.com blogdns.com blogspot.com blogsyte.com boutir.com bplaced.com br.com builtwithdark.com bumbleshrimp.com
cafjs.com canva-apps.com canva-hosted-embed.com canvacode.com cdn77-storage.com cechire.com cf-ipfs.com ciscofreak.com
claudeusercontent.com frame.claudeusercontent.com *.services.clever-cloud.com cloudflare-ipfs.com cn.com co.com *.builder.code.com
*.dev-builder.code.com *.stg-builder.code.com codespot.com cprapid.com cpserver.com *.cursorusercontent.com *.customer-oci.com
*.oci.customer-oci.com *.ocp.customer-oci.com *.ocs.customer-oci.com damnserver.com aws.databricksapps.com *.azure.databricksapps.com
gcp.databricksapps.com demo.datadetect.com instance.datadetect.com dattolocal.com dattorelay.com dattoweb.com ddnsfree.com ddnsgeek.com
ddnsguru.com ddnsking.com de.com deployagent.com deus-canvas.com *.devinapps.com *.digitaloceanspaces.com discordsays.com discordsez.com
ditchyourip.com dnsabr.com dnsalias.com dnsdojo.com dnsiskinky.com doesntexist.com dojin.com dontexist.com doomdns.com dopaas.com
drayddns.com dreamhosters.com drive-platform.com dsmynas.com durumis.com dyn-o-saur.com dynalias.com dyndns-at-home.com dyndns-at-work.com
dyndns-blog.com dyndns-free.com dyndns-home.com dyndns-ip.com dyndns-mail.com dyndns-office.com dyndns-pics.com dyndns-remote.com
dyndns-server.com dyndns-web.com dyndns-wiki.com dyndns-work.com dynns.com dynuddns.com dynuhosting.com elasticbeanstalk.com
af-south-1.elasticbeanstalk.com ap-east-1.elasticbeanstalk.com ap-northeast-1.elasticbeanstalk.com ap-northeast-2.elasticbeanstalk.com
ap-northeast-3.elasticbeanstalk.com ap-south-1.elasticbeanstalk.com ap-south-2.elasticbeanstalk.com ap-southeast-1.elasticbeanstalk.com
ap-southeast-2.elasticbeanstalk.com ap-southeast-3.elasticbeanstalk.com ap-southeast-4.elasticbeanstalk.com
ap-southeast-5.elasticbeanstalk.com ap-southeast-6.elasticbeanstalk.com ap-southeast-7.elasticbeanstalk.com
ca-central-1.elasticbeanstalk.com ca-west-1.elasticbeanstalk.com eu-central-1.elasticbeanstalk.com eu-central-2.elasticbeanstalk.com
eu-north-1.elasticbeanstalk.com eu-south-1.elasticbeanstalk.com eu-south-2.elasticbeanstalk.com eu-west-1.elasticbeanstalk.com
eu-west-2.elasticbeanstalk.com eu-west-3.elasticbeanstalk.com il-central-1.elasticbeanstalk.com me-central-1.elasticbeanstalk.com
me-south-1.elasticbeanstalk.com sa-east-1.elasticbeanstalk.com us-east-1.elasticbeanstalk.com us-east-2.elasticbeanstalk.com
us-gov-east-1.elasticbeanstalk.com us-gov-west-1.elasticbeanstalk.com us-west-1.elasticbeanstalk.com us-west-2.elasticbeanstalk.com
preview.emergentagent.com encoreapi.com est-a-la-maison.com est-a-la-masion.com est-le-patron.com est-mon-blogueur.com eu.com
eu1-plenit.com eu-1.evennode.com eu-2.evennode.com eu-3.evennode.com eu-4.evennode.com us-1.evennode.com us-2.evennode.com
us-3.evennode.com us-4.evennode.com familyds.com fastly-edge.com fastly-terrarium.com fastvps-server.com apps.fbsbx.com
kr.object.fin-ncloudstorage.com s3-website.kr.object.fin-ncloudstorage.com kr.object.private.fin-ncloudstorage.com firebaseapp.com
firewall-gateway.com fldrv.com forgeblocks.com framercanvas.com freebox-os.com freeboxos.com freemyip.com from-ak.com from-al.com
from-ar.com from-ca.com from-ct.com from-dc.com from-de.com from-fl.com from-ga.com from-hi.com from-ia.com from-id.com from-il.com
from-in.com from-ks.com from-ky.com from-ma.com from-md.com from-mi.com from-mn.com from-mo.com from-ms.com from-mt.com from-nc.com
from-nd.com from-ne.com from-nh.com from-nj.com from-nm.com from-nv.com from-oh.com from-ok.com from-or.com from-pa.com from-pr.com
from-ri.com from-sc.com from-sd.com from-tn.com from-tx.com from-ut.com from-va.com from-vt.com from-wa.com from-wi.com from-wv.com
from-wy.com geekgalaxy.com gentapps.com gentlentapis.com getmyip.com giize.com githubusercontent.com gleeze.com googleapis.com
googlecode.com gotdns.com gotpantheon.com kr.gov-ncloudstorage.com kr-private.gov-ncloudstorage.com kr.object.gov-ncloudstorage.com
s3-website.kr.object.gov-ncloudstorage.com krs.object.gov-ncloudstorage.com s3-website.krs.object.gov-ncloudstorage.com
kr.object.private.gov-ncloudstorage.com krs.object.private.gov-ncloudstorage.com gr.com grayjayleagues.com hatenablog.com hatenadiary.com
health-carereform.com hercules-app.com hercules-dev.com herokuapp.com *.compute.herokuapp.com hk.com hobby-site.com homelinux.com
homesecuritymac.com homesecuritypc.com homeunix.com hosted-by-files.com paas.hosted-by-previder.com hostedpi.com rag-cloud.hosteur.com
rag-cloud-ch.hosteur.com hotelwithflight.com iamallama.com jcloud.ik-server.com jcloud-ver-jpc.ik-server.com ip-ddns.com
is-a-anarchist.com is-a-blogger.com is-a-bookkeeper.com is-a-bulls-fan.com is-a-caterer.com is-a-chef.com is-a-conservative.com
is-a-cpa.com is-a-cubicle-slave.com is-a-democrat.com is-a-designer.com is-a-doctor.com is-a-financialadvisor.com is-a-geek.com
is-a-green.com is-a-guru.com is-a-hard-worker.com is-a-hunter.com is-a-landscaper.com is-a-lawyer.com is-a-liberal.com
is-a-libertarian.com is-a-llama.com is-a-musician.com is-a-nascarfan.com is-a-nurse.com is-a-painter.com is-a-personaltrainer.com
is-a-photographer.com is-a-player.com is-a-republican.com is-a-rockstar.com is-a-socialist.com is-a-student.com is-a-teacher.com
is-a-techie.com is-a-therapist.com is-an-accountant.com is-an-actor.com is-an-actress.com is-an-anarchist.com is-an-artist.com
is-an-engineer.com is-an-entertainer.com is-certified.com is-gone.com is-into-anime.com is-into-cars.com is-into-cartoons.com
is-into-games.com is-leet.com is-not-certified.com is-slick.com is-uberleet.com is-with-theband.com isa-geek.com isa-hockeynut.com
issmarterthanyou.com it.com jdevcloud.com demo.jelastic.com jpn.com kasserver.com kozow.com la1-plenit.com ladesk.com likes-pie.com
likescandy.com members.linode.com *.nodebalancer.linode.com *.linodeobjects.com ip.linodeusercontent.com live-website.com localtonet.com
logoip.com loseyourip.com lovableproject.com lpusercontent.com *.lutrausercontent.com magicpatternsapp.com paas.massivegrid.com
messwithdns.com *.metaaiusercontent.com meteorapp.com eu.meteorapp.com mex.com miniserver.com mochausercontent.com modelscape.com
mwcloudnonprod.com myactivedirectory.com myasustor.com mycloudnas.com mydatto.com mydbserver.com mydobiss.com myiphost.com mynascloud.com
myqnapcloud.com mysecuritycamera.com myshopblocks.com myshopify.com myspreadshop.com mytabit.com caracal.mythic-beasts.com
customer.mythic-beasts.com fentiger.mythic-beasts.com lynx.mythic-beasts.com ocelot.mythic-beasts.com oncilla.mythic-beasts.com
onza.mythic-beasts.com sphinx.mythic-beasts.com vs.mythic-beasts.com x.mythic-beasts.com yali.mythic-beasts.com mytuleap.com myvnc.com
kr.objectstorage.ncloud.com sg.objectstorage.ncloud.com kr.ncloudstorage.com kr-naver.ncloudstorage.com kr-naver-dev.ncloudstorage.com
kr-private.ncloudstorage.com de.object.ncloudstorage.com s3-website.de.object.ncloudstorage.com kr.object.ncloudstorage.com
s3-website.kr.object.ncloudstorage.com sg.object.ncloudstorage.com s3-website.sg.object.ncloudstorage.com us.object.ncloudstorage.com
s3-website.us.object.ncloudstorage.com kr.object.private.ncloudstorage.com sg.object.private.ncloudstorage.com
kr.website.ncloudstorage.com kr-naver.website.ncloudstorage.com kr-naver-dev.website.ncloudstorage.com jp.object.ncpstorage.com
jp.jp4.object.ncpstorage.com jp.jp5.object.ncpstorage.com kr.object.ncpstorage.com s3-website-jp.object.ncpstorage.com
jp.object.private.ncpstorage.com jp.jp4.object.private.ncpstorage.com jp.jp5.object.private.ncpstorage.com
kr.object.private.ncpstorage.com neat-url.com net-freaks.com nfshost.com cloud.nospamproxy.com o365.cloud.nospamproxy.com
*.oaiusercontent.com static.observableusercontent.com on-aptible.com on-forge.com on-vapor.com onrender.com onthewifi.com ooguy.com
operaunite.com *.oraclecloudapps.com *.oraclegovcloudapps.com orsites.com outsystemscloud.com ownprovider.com pagespeedmobilizer.com
*.paywhirl.com pgfog.com pivohosting.com pixolino.com playstation-cloud.com pleskns.com point2this.com polyspace.com postman-echo.com
xen.prgmr.com dev.project-study.com pythonanywhere.com eu.pythonanywhere.com qa2.com qbuser.com qualifioapp.com *.qualyhqpartner.com
*.qualyhqportal.com quicksytes.com *.quipelements.com rackmaze.com readthedocs-hosted.com remotewd.com app.render.com reservd.com
rhcloud.com rice-labs.com routingthecloud.com ru.com sa.com sakuratan.com sakuraweb.com
*.001.test.code-builder-stg.platform.salesforce.com same-app.com same-preview.com saves-the-whales.com scrysec.com securitytactics.com
selfip.com sells-for-less.com sells-for-u.com servebbs.com servebeer.com servecounterstrike.com serveexchange.com serveftp.com
servegame.com servehalflife.com servehttp.com servehumour.com serveirc.com servemp3.com servep2p.com servepics.com servequake.com
servesarcasm.com shopitsite.com siiites.com simple-url.com simplesite.com sinaapp.com smushcdn.com space-to-rent.com stackhero-network.com
strapiapp.com media.strapiapp.com streak-link.com streaklinks.com streakusercontent.com streamlitapp.com stufftoread.com subsc-pay.com
taveusercontent.com site.tb-hosting.com teaches-yoga.com temp-dns.com theworkpc.com thingdustdata.com townnews-staging.com
try-snowplow.com trycloudflare.com tuleap-partners.com pro.typeform.com uk.com unusualperson.com upsunapp.com us.com us1-plenit.com
vipsinaapp.com vivenushop.com *.vultrobjects.com w-corp-staticblitz.com w-credentialless-staticblitz.com w-staticblitz.com
jed.wafaicloud.com ryd.wafaicloud.com wafflecell.com webadorsite.com webspace-host.com pages.wiardweb.com wiredbladehosting.com
withgoogle.com withyoutube.com wixsite.com wixstudio.com woltlab-demo.com workisboring.com wpdevcloud.com wpenginepowered.com
js.wpenginepowered.com wphostedmail.com wpmucdn.com writesthisblog.com x0.com xtooldevice.com yolasite.com za.com *.ztna-dingtalk.com
myforum.community nog.community ravendb.community mybox.company de.cool elementor.cool dev.cv store.cv assessments.cx ath.cx
calculators.cx cloudns.cx funnels.cx info.cx paynow.cx quizzes.cx researched.cx tests.cx j.scaleforce.com.cy co.cz rsc.contentproxy9.cz
e4.cz *.cloud.metacentrum.cz custom.metacentrum.cz flt.cloud.muni.cz usr.cloud.muni.cz realm.cz
123webseite.de 12hp.de 2ix.de 4lima.de barsy.de bplaced.de *.bwcloud-os-instance.de co.de com.de community-pro.de dyn.cosidns.de ddnss.de
dyn.ddnss.de dyndns.ddnss.de ddnssec.de diskussionsbereich.de dnshome.de dnsupdater.de dyn-berlin.de dyn-ip24.de dynamisches-dns.de
dyndns1.de dyndnssec.de firewall-gateway.de *.frusky.de fuettertdasnetz.de git-repos.de goip.de heimdns.de home-webserver.de
dyn.home-webserver.de home64.de pages.it.hs-heilbronn.de pages-research.it.hs-heilbronn.de in-berlin.de in-brb.de in-butter.de in-dsl.de
in-vpn.de internet-dns.de ipv64.de iservschule.de isteingeek.de istmein.de keymachine.de l-o-g-i-n.de lcube-server.de lebtimnetz.de
leitungsen.de lima-city.de logoip.de mein-iserv.de my.de my-gateway.de my-router.de myhome-server.de myspreadshop.de rub.de
ruhr-uni-bochum.de io.noc.ruhr-uni-bochum.de schuldock.de schulplattform.de schulserver.de spdns.de customer.speedpartner.de square7.de
srvdns.de svn-repos.de taifun-dns.de test-iserv.de traeumtgerade.de virtual-user.de virtualuser.de webspaceconfig.de *.xenonconnect.de
xn--gnstigbestellen-zvb.de xn--gnstigliefern-wob.de bss.design graphic.design barsy.dev bearblog.dev botdash.dev brave.dev *.s.brave.dev
codepen.dev *.aa.crm.dev *.ab.crm.dev *.ac.crm.dev *.ad.crm.dev *.ae.crm.dev *.af.crm.dev *.ci.crm.dev *.d.crm.dev *.pa.crm.dev
*.pb.crm.dev *.pc.crm.dev *.pd.crm.dev *.pe.crm.dev *.pf.crm.dev *.w.crm.dev *.wa.crm.dev *.wb.crm.dev *.wc.crm.dev *.wd.crm.dev
*.we.crm.dev *.wf.crm.dev deno.dev deno-staging.dev erp.dev web.erp.dev relay.evervault.dev fly.dev *.gateway.dev githubpreview.dev
grebedoc.dev hrsn.dev *.inbrowser.dev is-a.dev is-a-fullstack.dev is-a-good.dev is-cool.dev is-not-a.dev iserv.dev *.lcl.dev
*.lclstage.dev leapcell.dev *.user.localcert.dev localplayer.dev loginline.dev lp.dev api.lp.dev objects.lp.dev mediatech.dev
mocha-sandbox.dev modx.dev myaddr.dev ngrok.dev ngrok-free.dev pages.dev panel.dev payload.dev platter-app.dev r2.dev *.replit.dev
*.teams.replit.dev runcontainers.dev *.stg.dev *.stgstage.dev t3.storage.dev t3.storageapi.dev vercel.dev vivenushop.dev *.webhare.dev
workers.dev xmit.dev libp2p.direct discourse.diy imagine.diy 123hjemmeside.dk biz.dk co.dk firm.dk myspreadshop.dk reg.dk store.dk
base.ec official.ec git-pages.rit.edu co.education intouch.email p.tawk.email p.tawkto.email 123miweb.es myspreadshop.es *.compute.estate
auth.cognito-idp.eusc-de-east-1.on.amazonwebservices.eu transfer-webapp.eusc-de-east-1.on.amazonwebservices.eu barsy.eu cloudns.eu
deuxfleurs.eu directwp.eu dnshome.eu jelastic.dogado.eu *.nxa.eu prvw.eu spdns.eu *.transurl.eu user.party.eus co.events koobin.events
mkm.fan 123kotisivu.fi fi.cloudplatform.fi dy.fi iki.fi kapsi.fi myspreadshop.fi xn--hkkinen-5wa.fi co.financial radio.fm *.user.fm
123siteweb.fr aeroport.fr avocat.fr chambagri.fr chirurgiens-dentistes.fr chirurgiens-dentistes-en-france.fr dedibox.fr
experts-comptables.fr fbx-os.fr fbxos.fr freebox-os.fr freeboxos.fr goupile.fr kdns.fr medecin.fr myspreadshop.fr notaires.fr on-web.fr
pharmacien.fr port.fr veterinaire.fr ynh.fr ms.fun vicp.fun yicp.fun zicp.fun
pley.games sheezy.games pages.gay cnpy.gdn botdash.gg kaas.gg panel.gg daemon.panel.gg *.at.ply.gg d6.ply.gg stackit.gg appwrite.global
cloud.goog translate.goog *.usercontent.goog barsy.gr simplesite.gr discourse.group nx.gw
hra.health inc.hk ltd.hk bolt.host cloudaccess.host easypanel.host emergent.host fastvps.host freesite.host gadget.host half.host
iserv.host jele.host mircloud.host myfast.host tempurl.host wp2.host wpmudev.host opencraft.hosting shop.brendly.hr rt.ht
e.id zone.id myspreadshop.ie mytabit.co.il ravpage.co.il tabitorder.co.il barsy.in cloudns.in indevs.in supabase.in web.in
barrel-of-knowledge.info barrell-of-knowledge.info barsy.info cloudns.info dnsupdate.info dvrcam.info dynamic-dns.info dyndns.info
for-our.info forumz.info groks-the.info groks-this.info here-for-more.info ilovecollege.info knowsitall.info mayfirst.info mittwald.info
mittwaldserver.info no-ip.info nsupdate.info selfip.info typo3server.info v-info.info webhop.info 2038.io apigee.io *.azurecontainer.io
b-data.io barsy.io basicserver.io beagleboard.io paas.beebyte.io sekd1.beebyteapp.io bitbucket.io bluebite.io boxfuse.io brave.io
*.s.brave.io browsersafetymark.io cdn.bubble.io bubbleapps.io cleverapps.io cloudbeesusercontent.io dyndns.dappnode.io darklang.io
dedyn.io definima.io drive-platform.io editorx.io edugit.io fh-muenster.io id.forgerock.io gitbook.io github.io gitlab.io hasura-app.io
hostyhosting.io hypernode.io icp0.io *.raw.icp0.io icp1.io *.raw.icp1.io jele.io keenetic.io kiloapps.io apps.lair.io loginline.io
lolipop.io mo-siemens.io *.moonscale.io musician.io myaddr.io myrdbx.io ngrok.io ap.ngrok.io au.ngrok.io eu.ngrok.io in.ngrok.io
jp.ngrok.io sa.ngrok.io us.ngrok.io stage.nodeart.io *.on-k3s.io *.on-rio.io pantheonsite.io pstmn.io mock.pstmn.io qcx.io *.sys.qcx.io
qoto.io qzz.io site.rb-hosting.io readthedocs.io resindevice.io devices.resinstaging.io sandcats.io client.scrypted.io *.stolos.io
telebit.io cust.dev.thingdust.io reservd.dev.thingdust.io cust.disrec.thingdust.io reservd.disrec.thingdust.io cust.prod.thingdust.io
cust.testing.thingdust.io reservd.testing.thingdust.io tickets.io utwente.io vaporcloud.io virtualserver.io webflow.io webflowtest.io
webthings.io wixstudio.io arvanedge.ir vistablog.ir 123homepage.it 16-b.it 32-b.it 64-b.it dnshome.it ibxos.it iliadboxos.it
myspreadshop.it jc.neen.it syncloud.it
of.je 0am.jp 0g0.jp 0j0.jp 0t0.jp 2-d.jp angry.jp babyblue.jp babymilk.jp backdrop.jp bambina.jp bitter.jp blush.jp bona.jp boo.jp boy.jp
boyfriend.jp but.jp buyshop.jp candypop.jp capoo.jp catfood.jp cheap.jp chicappa.jp chillout.jp chips.jp chowder.jp chu.jp ciao.jp
cocotte.jp coolblog.jp cranky.jp crap.jp cutegirl.jp daa.jp daynight.jp deca.jp deci.jp digick.jp eek.jp egoism.jp fakefur.jp
fashionstore.jp fem.jp flier.jp flop.jp floppy.jp fool.jp frenchkiss.jp girlfriend.jp girly.jp gloomy.jp gonna.jp greater.jp hacca.jp
halfmoon.jp handcrafted.jp hateblo.jp hatenablog.jp hatenadiary.jp heavy.jp her.jp hiho.jp hippy.jp holy.jp hungry.jp icurus.jp itigo.jp
jeez.jp jellybean.jp kawaiishop.jp kikirara.jp kill.jp kilo.jp kuron.jp littlestar.jp lolipopmc.jp lolitapunk.jp lomo.jp lovepop.jp
lovesick.jp main.jp matrix.jp mimoza.jp mods.jp mond.jp mongolian.jp moo.jp mydns.jp namaste.jp user.aseinet.ne.jp gehirn.ne.jp
ivory.ne.jp mail-box.ne.jp mints.ne.jp mokuren.ne.jp opal.ne.jp sakura.ne.jp sumomo.ne.jp topaz.ne.jp netgamers.jp nikita.jp nobushi.jp
noor.jp nyanta.jp o0o0.jp oops.jp parallel.jp parasite.jp pecori.jp peewee.jp penne.jp pepper.jp perma.jp pgw.jp pigboat.jp pinoko.jp
punyu.jp pupu.jp pussycat.jp pya.jp raindrop.jp rdy.jp readymade.jp rgr.jp rulez.jp sadist.jp s3.isk01.sakurastorage.jp
s3.isk02.sakurastorage.jp saloon.jp sblo.jp schoolbus.jp secret.jp skr.jp staba.jp stripper.jp sub.jp sunnyday.jp supersale.jp tank.jp
theshop.jp thick.jp tonkotsu.jp uh-oh.jp under.jp undo.jp upper.jp usercontent.jp velvet.jp verse.jp versus.jp vivian.jp watson.jp
rs.webaccel.jp user.webaccel.jp weblike.jp websozai.jp whitesnow.jp wjg.jp xii.jp zombie.jp
ae.kg us.kg xx.kg c01.kr eliv-api.kr eliv-cdn.kr eliv-dns.kr mmv.kr vki.kr co.krd edu.krd jcloud.kz
bnr.la oy.lc *.eth.limo canva.link cyon.link *.dweb.link *.eth.link *.inbrowser.link joinmc.link keenetic.link myfritz.link mypep.link
ipfs.nftstorage.link ipfs.storacha.link ipfs.w3s.link aem.live *.ewp.live hlx.live omg.lol 123website.lu
ir.md barsy.me brasilia.me c66.me craft.me ddns.me diskstation.me dnsfor.me dscloud.me edgestack.me filegear.me filegear-sg.me grok.me
seprox.hooc.me hopto.me i234.me loginto.me lohmus.me mcdir.me mybox.me myds.me nohost.me noip.me opencloud.me soundcast.me synology.me
tcp4.me site.transip.me vp4.me webhop.me framer.media barsy.menu barsyonline.menu nyc.mn barsy.mobi dscloud.mobi ju.mp minisite.ms
forgot.her.name forgot.his.name ispmanager.name keenetic.name adobeaemcloud.net adobeio-static.net adobeioruntime.net akadns.net
akamai.net akamai-staging.net akamaiedge.net akamaiedge-staging.net akamaihd.net akamaihd-staging.net akamaiorigin.net
akamaiorigin-staging.net akamaized.net akamaized-staging.net alwaysdata.net apps-1and1.net appudo.net at-band-camp.net
cdn.prod.atlassian-dev.net azure-api.net azure-mobile.net azureedge.net azurefd.net azurestaticapps.net 1.azurestaticapps.net
2.azurestaticapps.net 3.azurestaticapps.net 4.azurestaticapps.net 5.azurestaticapps.net 6.azurestaticapps.net 7.azurestaticapps.net
centralus.azurestaticapps.net eastasia.azurestaticapps.net eastus2.azurestaticapps.net westeurope.azurestaticapps.net
westus2.azurestaticapps.net azurewebsites.net australiacentral-01.azurewebsites.net australiacentral2-01.azurewebsites.net
australiaeast-01.azurewebsites.net australiasoutheast-01.azurewebsites.net austriaeast-01.azurewebsites.net
belgiumcentral-01.azurewebsites.net brazilsouth-01.azurewebsites.net brazilsoutheast-01.azurewebsites.net
canadacentral-01.azurewebsites.net canadaeast-01.azurewebsites.net centralindia-01.azurewebsites.net centralus-01.azurewebsites.net
centraluseuap-01.azurewebsites.net chilecentral-01.azurewebsites.net denmarkeast-01.azurewebsites.net eastasia-01.azurewebsites.net
eastasiastage-01.azurewebsites.net eastus-01.azurewebsites.net eastus2-01.azurewebsites.net eastus2euap-01.azurewebsites.net
eastus3-01.azurewebsites.net francecentral-01.azurewebsites.net francesouth-01.azurewebsites.net germanynorth-01.azurewebsites.net
germanywestcentral-01.azurewebsites.net indiasouthcentral-01.azurewebsites.net indonesiacentral-01.azurewebsites.net
israelcentral-01.azurewebsites.net israelnorthwest-01.azurewebsites.net italynorth-01.azurewebsites.net japaneast-01.azurewebsites.net
japanwest-01.azurewebsites.net jioindiacentral-01.azurewebsites.net jioindiawest-01.azurewebsites.net koreacentral-01.azurewebsites.net
koreasouth-01.azurewebsites.net malaysiawest-01.azurewebsites.net mexicocentral-01.azurewebsites.net newzealandnorth-01.azurewebsites.net
northcentralus-01.azurewebsites.net northcentralusstage-01.azurewebsites.net northeastus5-01.azurewebsites.net
northeurope-01.azurewebsites.net norwayeast-01.azurewebsites.net norwaywest-01.azurewebsites.net *.p.azurewebsites.net
polandcentral-01.azurewebsites.net qatarcentral-01.azurewebsites.net southafricanorth-01.azurewebsites.net
southafricawest-01.azurewebsites.net southcentralus-01.azurewebsites.net southcentralus2-01.azurewebsites.net
southeastasia-01.azurewebsites.net southeastus5-01.azurewebsites.net southindia-01.azurewebsites.net spaincentral-01.azurewebsites.net
swedencentral-01.azurewebsites.net swedensouth-01.azurewebsites.net switzerlandnorth-01.azurewebsites.net
switzerlandwest-01.azurewebsites.net taiwannorth-01.azurewebsites.net taiwannorthwest-01.azurewebsites.net uaecentral-01.azurewebsites.net
uaenorth-01.azurewebsites.net uksouth-01.azurewebsites.net ukwest-01.azurewebsites.net westcentralus-01.azurewebsites.net
westeurope-01.azurewebsites.net westindia-01.azurewebsites.net westus-01.azurewebsites.net westus2-01.azurewebsites.net
westus3-01.azurewebsites.net barsy.net blackbaudcdn.net blogdns.net boomla.net botdash.net bounceme.net bplaced.net broke-it.net
buyshouses.net casacam.net cdn-edges.net r.cdn77.net cdn77-ssl.net channelsdvr.net u.channelsdvr.net clickrising.net cloudaccess.net
cloudapp.net cloudflare.net cdn.cloudflare.net cdn.cloudflareanycast.net cdn.cloudflarecn.net cdn.cloudflareglobal.net cloudfront.net
cloudfunctions.net cloudjiffy.net fra1-de.cloudjiffy.net west1-us.cloudjiffy.net cloudycluster.net community-pro.net ctfcloud.net
dattolocal.net ddns.net ddns-ip.net de5.net debian.net definima.net deno.net sandbox.deno.net dns-cloud.net dns-dynamic.net dnsalias.net
dnsdojo.net dnsup.net does-it.net dontexist.net dsmynas.net dynalias.net dynathome.net dynu.net dynuddns.net dynv6.net eating-organic.net
edgekey.net edgekey-staging.net edgesuite.net edgesuite-staging.net jls-sto1.elastx.net jls-sto2.elastx.net jls-sto3.elastx.net
endofinternet.net familyds.net freetls.fastly.net map.fastly.net a.prod.fastly.net global.prod.fastly.net a.ssl.fastly.net
b.ssl.fastly.net global.ssl.fastly.net fastlylb.net map.fastlylb.net feste-ip.net firewall-gateway.net from-az.net from-co.net from-la.net
from-ny.net gb.net gets-it.net ggff.net grafana-dev.net ham-radio-op.net heteml.net hicam.net homeftp.net homeip.net homelinux.net
homeunix.net vps.hrsn.net hu.net *.icp.net in.net in-dsl.net in-the-band.net in-vpn.net iobb.net ipifony.net ipv64.net is-a-chef.net
is-a-geek.net isa-geek.net jp.net keyword-on.net kicks-ass.net kinghost.net knx-server.net krellian.net live-on.net localcert.net
*.localto.net luyani.net mafelo.net fr-1.paas.massivegrid.net lon-1.paas.massivegrid.net lon-2.paas.massivegrid.net
ny-1.paas.massivegrid.net ny-2.paas.massivegrid.net sg-1.paas.massivegrid.net meinforum.net memset.net moonscale.net myamaze.net
mydatto.net mydissent.net myeffect.net myfritz.net mymediapc.net sn.mynetname.net mypsx.net myradweb.net mysecuritycamera.net
myspreadshop.net mysynology.net nhlfan.net no-ip.net now-dns.net office-on-the.net oninferno.net opik.net *.hosting.ovh.net
*.webpaas.ovh.net ownip.net pgafan.net podzone.net privatizehealthinsurance.net rackmaze.net redirectme.net reserve-online.net
routingthecloud.net ru.net jelastic.saveincloud.net nordeste-idc.saveincloud.net j.scaleforce.net schokokeks.net scrapper-site.net se.net
seidat.net selfip.net sells-it.net senseering.net servebbs.net serveblog.net serveftp.net serveminecraft.net server-on.net shopselect.net
siteleaf.net spryt.net square7.net squares.net soc.srcf.net user.srcf.net static-access.net subsc-pay.net supabase.net sytes.net
thruhere.net torproject.net pages.torproject.net trafficmanager.net ts.net *.c.ts.net tunnelmole.net twmail.net uk.net uni5.net
blob.core.usgovcloudapi.net file.core.usgovcloudapi.net web.core.usgovcloudapi.net servicebus.usgovcloudapi.net usgovcloudapp.net
usgovtrafficmanager.net vpndns.net vps-host.net atl.jelastic.vps-host.net njs.jelastic.vps-host.net ric.jelastic.vps-host.net
vusercontent.net webhop.net blob.core.windows.net file.core.windows.net web.core.windows.net servicebus.windows.net yandexcloud.net
storage.yandexcloud.net website.yandexcloud.net za.net zabc.net aem.network *.alces.network appwrite.network arvo.network azimuth.network
co.network tlon.network *.builtwithrocket.new noticeable.news biz.ng co.biz.ng dl.biz.ng go.biz.ng lg.biz.ng on.biz.ng col.ng firm.ng
gen.ng ltd.ng ngo.ng plc.ng 123website.nl cistron.nl co.nl demon.nl gov.nl hosting-cluster.nl site.hosting-cluster.nl khplay.nl
myspreadshop.nl *.transurl.nl 123hjemmeside.no co.no myspreadshop.no dyn.now here.now tmp.now enterprisecloud.nu merseine.nu mine.nu
shacknet.nu cloudns.nz
*.kin.one service.one website.one barsy.online book.online eero.online eero-stage.online heimdns.online leapcell.online
websitebuilder.online tech.orange accesscam.org ae.org altervista.org barsy.org blogdns.org blogsite.org bmoattachments.org
boldlygoingnowhere.org cable-modem.org camdvr.org c.cdn77.org rsc.cdn77.org ssl.origin.cdn77-secure.org cloudns.org collegefan.org
couchpotatofries.org ddnss.org dnsalias.org dnsdojo.org doesntexist.org dontexist.org doomdns.org dpdns.org dsmynas.org duckdns.org
dvrdns.org dynalias.org dyndns.org go.dyndns.org home.dyndns.org dynserv.org endofinternet.org endoftheinternet.org eu.org al.eu.org
asso.eu.org at.eu.org au.eu.org be.eu.org bg.eu.org ca.eu.org cd.eu.org ch.eu.org cn.eu.org cy.eu.org cz.eu.org de.eu.org dk.eu.org
edu.eu.org ee.eu.org es.eu.org fi.eu.org fr.eu.org gr.eu.org hr.eu.org hu.eu.org ie.eu.org il.eu.org in.eu.org int.eu.org is.eu.org
it.eu.org jp.eu.org kr.eu.org lt.eu.org lu.eu.org lv.eu.org me.eu.org mk.eu.org mt.eu.org my.eu.org net.eu.org ng.eu.org nl.eu.org
no.eu.org nz.eu.org pl.eu.org pt.eu.org ro.eu.org ru.eu.org se.eu.org si.eu.org sk.eu.org tr.eu.org uk.eu.org us.eu.org familyds.org
fedorainfracloud.org fedorapeople.org cloud.fedoraproject.org app.os.fedoraproject.org app.os.stg.fedoraproject.org freeddns.org
freedesktop.org from-me.org fspages.org game-host.org gotdns.org hatenadiary.org hepforge.org hk.org hobby-site.org homedns.org
homeftp.org homelinux.org homeunix.org hopto.org httpbin.org in-dsl.org in-vpn.org ip-dynamic.org is-a-bruinsfan.org is-a-candidate.org
is-a-celticsfan.org is-a-chef.org is-a-geek.org is-a-knight.org is-a-linux-user.org is-a-patsfan.org is-a-soxfan.org is-found.org
is-local.org is-lost.org is-saved.org is-very-bad.org is-very-evil.org is-very-good.org is-very-nice.org is-very-sweet.org isa-geek.org
jpn.org js.org kicks-ass.org misconfused.org mlbfan.org my-firewall.org myfirewall.org myftp.org mysecuritycamera.org mywire.org
nflfan.org no-ip.org now-dns.org pimienta.org podzone.org poivron.org potager.org pubtls.org read-books.org readmyblog.org
routingthecloud.org roxa.org selfip.org sellsyourhome.org servebbs.org serveftp.org servegame.org small-web.org spdns.org stuff-4-sale.org
sweetpepper.org s3.teckids.org toolforge.org tunk.org tuxfamily.org twmail.org ufcfan.org us.org webhop.org webredirect.org wmcloud.org
beta.wmcloud.org wmflabs.org za.org zapto.org nerdpol.ovh
aem.page codeberg.page deuxfleurs.page heyflow.page hlx.page mybox.page pdns.page plesk.page prvcy.page rocky.page statichost.page
cloudns.ph framer.photos 1337.pictures ngrok.pizza art.pl beep.pl bielsko.pl cfolks.pl co.pl dfirma.pl dkonto.pl ecommerce-shop.pl gda.pl
gdansk.pl gdynia.pl gliwice.pl homesklep.pl iqhs.pl krakow.pl krasnik.pl leczna.pl lodz.pl lubartow.pl lublin.pl med.pl myspreadshop.pl
pabianice.pl plock.pl poniatowa.pl poznan.pl sdscloud.pl shoparena.pl sieradz.pl simplesite.pl skierniewice.pl sopot.pl swidnik.pl
torun.pl unicloud.pl wroc.pl you2.pl zakopane.pl zgierz.pl co.place playit.plus *.at.playit.plus with.playit.plus name.pm own.pm barsy.pro
cloudns.pro keenetic.pro ngrok.pro 123paginaweb.pt barsy.pub *.id.pub *.kin.pub cloudns.pw x443.pw
can.re netlib.re aem.reviews clan.rip barsy.ro co.ro shop.ro lima-city.rocks myddns.rocks stackit.rocks webspace.rocks barsy.rs
shop.brendly.rs ox.rs ac.ru adygeya.ru bashkiria.ru bir.ru cbg.ru hb.cldmail.ru com.ru dagestan.ru edu.ru eurodir.ru gov.ru grozny.ru
int.ru kalmykia.ru kustanai.ru marine.ru mcdir.ru vps.mcdir.ru mcpre.ru mil.ru mircloud.ru mordovia.ru msk.ru myjino.ru
*.hosting.myjino.ru *.landing.myjino.ru *.spectrum.myjino.ru *.vps.myjino.ru mytis.ru na4u.ru nalchik.ru net.ru nov.ru org.ru pp.ru
pyatigorsk.ru ras.ru spb.ru vladikavkaz.ru vladimir.ru *.appwrite.run *.build.run canva.run cloud.run *.code.run *.database.run
development.run liara.run iran.liara.run lovable.run *.migration.run needle.run onporter.run ravendb.run repl.run stackit.run val.run
web.val.run vercel.run wix.run
co.scot gov.scot service.gov.scot me.scot mygov.scot org.scot 123minsida.se com.se iopsys.se itcouldbewor.se myspreadshop.se
loginline.services enscaled.sg botda.sh hashbang.sh lovable.sh now.sh ent.platform.sh eu.platform.sh us.platform.sh surge.sh teleport.sh
barsy.shop barsyonline.shop base.shop hoplix.shop shopware.shop ms.show f5.si gitpage.si barsy.site byen.site caffeine.site my.canva.site
chatgpt.site *.cloudera.site co.site convex.site eu-west-1.convex.site us-east-1.convex.site cpanel.site cyon.site fastvps.site figma.site
figma-gov.site heyflow.site jele.site jouwweb.site loginline.site madethis.site notion.site novecore.site omniwe.site opensocial.site
piebox.site *.platformsh.site playcode.site preview.site puter.site scw.site ams.scw.site waw.scw.site sol.site sourcecraft.site
square.site srht.site support.site *.tst.site wpsquared.site surveys.so app-ionos.space deployagent.space heiyu.space hf.space
static.hf.space myfast.space project.space uber.space vibehost.space xs4all.space *.cn.st helioho.st kirara.st noho.st barsy.store
sellfy.store shopware.store storebase.store ai.studio abkhazia.su adygeya.su aktyubinsk.su arkhangelsk.su armenia.su ashgabad.su
azerbaijan.su balashov.su bashkiria.su bryansk.su bukhara.su chimkent.su dagestan.su east-kazakhstan.su exnet.su georgia.su grozny.su
ivanovo.su jambyl.su kalmykia.su kaluga.su karacol.su karaganda.su karelia.su khakassia.su krasnodar.su kurgan.su kustanai.su lenug.su
mangyshlak.su mordovia.su msk.su murmansk.su nalchik.su navoi.su north-kazakhstan.su nov.su obninsk.su penza.su pokrovsk.su sochi.su
spb.su tashkent.su termez.su togliatti.su troitsk.su tselinograd.su tula.su tuva.su vladikavkaz.su vladimir.su vologda.su barsy.support
miren.systems
discourse.team jelastic.team cleverapps.tech co.technology sch.tf online.th shop.th orangecloud.tn 611.to nett.to direct.quickconnect.to
vpnplus.to x0.to prequalifyme.today dyn.addr.tools myaddr.tools ntdll.top *.wadl.top better-than.tv dyndns.tv from.tv on-the-web.tv
sakura.tv worse-than.tv mymailer.com.tw mydns.tw url.tw
biz.ua cc.ua co.ua cx.ua inf.ua ltd.ua pp.ua v.ua barsy.uk adimo.co.uk barsy.co.uk barsyonline.co.uk j.layershift.co.uk myspreadshop.co.uk
nh-serv.co.uk no-ip.co.uk cust.retrosnub.co.uk conn.uk copro.uk api.gov.uk campaign.gov.uk service.gov.uk hosp.uk
independent-commission.uk independent-inquest.uk independent-inquiry.uk independent-panel.uk independent-review.uk nimsite.uk
*.oraclegovcloudapps.uk affinitylottery.org.uk glug.org.uk lug.org.uk lugs.org.uk raffleentry.org.uk weeklylottery.org.uk
public-inquiry.uk pymnt.uk royal-commission.uk azure-api.us azurewebsites.us cloudns.us aws-gov.databricksapps.us phx.enscaled.us
freeddns.us golffan.us heliohost.us is-by.us land-4-sale.us mircloud.us ngo.us noip.us pointto.us servername.us srv.us gh.srv.us gl.srv.us
stuff-4-sale.us aberdeen.wa.us bainbridge-isl.wa.us bellevue.wa.us bremerton.wa.us centralia.wa.us chehalis.wa.us forks.wa.us
gig-harbor.wa.us hoquiam.wa.us keyport.wa.us kingston.wa.us olympia.wa.us port-angeles.wa.us port-ludlow.wa.us port-orchard.wa.us
port-townsend.wa.us poulsbo.wa.us redmond.wa.us renton.wa.us sea.wa.us seattle.wa.us sequim.wa.us shelton.wa.us silverdale.wa.us
yarrow-point.wa.us gv.uy
*.0e.vc gv.vc d.gv.vc mydns.vc hidns.vip
framer.website biz.wf sch.wf framer.wiki imagine-proxy.work puter.work *.advisor.ws cloud66.ws dyndns.ws mypets.ws ddns.wtf
xn--41a.xn--p1acf xn--80aaa0cvac.xn--p1acf xn--90a1af.xn--p1acf xn--90amc.xn--p1acf xn--c1avg.xn--p1acf xn--h1ahn.xn--p1acf
xn--h1aliz.xn--p1acf xn--j1adp.xn--p1acf xn--j1aef.xn--p1acf xn--j1ael8b.xn--p1acf botdash.xyz caffeine.xyz exe.xyz opentunnel.xyz
*.telebit.xyz
org.yt
lima.zone prg1-zerops.zone stackit.zone *.triton.zone *.zerops.zone
"""
